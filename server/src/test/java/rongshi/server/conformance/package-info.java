/**
 * What standards ask for, held against a running server: cases written afresh from the
 * specifications as data, the W3C's query cases from a package registry, and schemas. {@link
 * rongshi.server.conformance.ConformanceTest} runs them and writes the report.
 */
package rongshi.server.conformance;
