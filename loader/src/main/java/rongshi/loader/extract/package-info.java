/**
 * What a passage says: its dates, its names, and the relations and events told of them, each with
 * the words it rests on, the rule that read them and a confidence.
 */
package rongshi.loader.extract;
