/**
 * From files to records: decoding, registers (CSV, XLSX), chronicles and biographies (Markdown,
 * plain text, DOCX) and RDF, each record with file and line. What cannot be read becomes a finding
 * and the rest goes on. Nothing here knows what a record means.
 */
package rongshi.loader.source;
