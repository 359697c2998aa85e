/**
 * The pattern language: rules that a historian writes and reads, in {@code
 * resources/rongshi/loader/patterns}, where README.md documents the grammar. A rule is compiled to
 * a regular expression over the units of a sentence.
 */
package rongshi.loader.pattern;
