/**
 * Several entities at once: the smallest graph that connects them, who stands between them, what is
 * like one of them, and the communities of the whole graph.
 */
package rongshi.server.circle;
