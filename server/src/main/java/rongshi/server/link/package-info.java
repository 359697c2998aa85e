/**
 * Linking to datasets of others: reads RDF, tables and JSON lines record by record, asks {@link
 * rongshi.server.match} whom each may mean, and writes proposals for a person to decide on. What
 * was decided comes back as a register of links that {@code ./rongshi load} reads.
 */
package rongshi.server.link;
