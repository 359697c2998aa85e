package rongshi.loader.source;

/**
 * What was read of a file.
 *
 * @param kind the register's name, {@code chronicle}, {@code biography}, {@code prose}, {@code
 *     rdf}, {@code skipped} or {@code unreadable}
 * @param read rows, entries, paragraphs or statements seen
 * @param rejected those of them that did not become records
 */
public record FileCount(String label, String kind, long read, long rejected) {}
