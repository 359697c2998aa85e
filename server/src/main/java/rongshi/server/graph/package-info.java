/**
 * The relation graph of a release: a compact adjacency file in both directions, made at load from
 * the claims and mapped into memory for reading.
 */
package rongshi.server.graph;
