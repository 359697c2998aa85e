/**
 * Which entity a record of others means: candidates by name from the text index, each held against
 * what the record says of life dates, places and relations, with a score, its reasons, and whether
 * it may be taken without a person's eye. Reconciliation and linking share it.
 */
package rongshi.server.match;
