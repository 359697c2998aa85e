/**
 * Time as it can be drawn: the dated accounts of what was found, and the life of one entity. A date
 * keeps what is not known of it: which days it lies between, which end is open, who dates it
 * otherwise.
 */
package rongshi.server.timeline;
