/**
 * How an entity, a claim or a source is cited: references in GB/T 7714-2015, BibTeX and RIS. Only
 * what the records say goes into a reference; what they do not say is left out, never filled in.
 */
package rongshi.server.cite;
