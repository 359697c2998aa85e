/** Plain HTML pages that work without scripts: home, search, entity, paths, queries, ontology. */
package rongshi.server.web;
