/**
 * The query library: historians' questions as SPARQL files with a header that says, in both
 * languages, what is asked and with which parameters. All are parsed at start; parameters are bound
 * as nodes, never pasted into text.
 */
package rongshi.queries;
