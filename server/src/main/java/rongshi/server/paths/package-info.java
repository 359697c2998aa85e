/**
 * How two entities are connected: all shortest paths and the most telling ones, with bounded work,
 * and how each hop reads with its references.
 */
package rongshi.server.paths;
