/**
 * Reads an entity as a reader sees it: names, claims by property with their sources, differing
 * accounts.
 */
package rongshi.server.entity;
