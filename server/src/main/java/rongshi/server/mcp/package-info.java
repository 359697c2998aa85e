/**
 * The Model Context Protocol server at {@code /mcp} (streamable HTTP, without sessions): search,
 * entities, paths and queries as tools that only read, whose every answer carries its sources.
 */
package rongshi.server.mcp;
