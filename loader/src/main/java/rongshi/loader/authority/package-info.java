/**
 * Authority records: the people, bodies, places, sites, events and works that the registers know,
 * by every name they give them, and the entities that records name beside them.
 */
package rongshi.loader.authority;
