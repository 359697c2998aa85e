/**
 * The text index of a release: made at load with Lucene, one document an entity and one a passage.
 */
package rongshi.server.index;
