/**
 * Understands a query before it is run: the entities, types, concepts, times, relations and
 * questions in it, each with the words it was read from. Names come from the index, other words
 * from the concept schemes and the lexica beside this package.
 */
package rongshi.server.understand;
