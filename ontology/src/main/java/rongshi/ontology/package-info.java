/**
 * The shared tongue: the terms of the ontology as constants, the Turtle files that define them, and
 * readers for what the concept schemes say. Nothing here knows of records, stores or servers.
 */
package rongshi.ontology;
