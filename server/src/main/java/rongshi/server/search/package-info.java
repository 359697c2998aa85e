/** Search, suggestions, timeline and map over a release's text index. */
package rongshi.server.search;
