/**
 * Linked data over HTTP: every IRI answers by content negotiation, with validators, links and a
 * cache life; releases describe themselves (VoID, DCAT, PROV-O), and places come as Linked Places.
 */
package rongshi.server.data;
