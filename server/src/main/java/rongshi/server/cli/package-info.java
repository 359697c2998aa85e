/**
 * The command line, and the one place that knows which parts a release has and how a server is
 * wired.
 */
package rongshi.server.cli;
