/**
 * How a connection reads: each hop a sentence in the direction of travel, in Chinese and English,
 * with dates and terms as written and numbered references; a whole path as text to copy, and as the
 * SPARQL query that finds it again.
 */
package rongshi.server.telling;
