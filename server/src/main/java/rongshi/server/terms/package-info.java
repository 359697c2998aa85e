/**
 * The words of the data for who writes queries: classes, properties and concepts to complete with,
 * and what any IRI is called.
 */
package rongshi.server.terms;
