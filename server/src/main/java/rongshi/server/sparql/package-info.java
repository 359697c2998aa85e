/**
 * The SPARQL 1.1 Protocol endpoint. Fuseki answers the queries inside Javalin's process and port;
 * around it stand a filter (protocol, CORS, compression, held response), a bounded pool of query
 * threads, and guards that refuse what reaches outside the store and end what asks for too much.
 * {@link rongshi.server.sparql.QueryRunner} gives other parts of the server the same guards.
 */
package rongshi.server.sparql;
