/** The JSON routes: search, entities, neighbours, paths, the query library, data and health. */
package rongshi.server.api;
