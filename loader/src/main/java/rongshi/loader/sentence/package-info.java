/**
 * Sentences as patterns see them: each name, date, title and pronoun is one unit, brackets are
 * sentences of their own, and every unit knows where it stands in the passage.
 */
package rongshi.loader.sentence;
