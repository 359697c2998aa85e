/**
 * The pages. Each is a {@link rongshi.server.web.Page} of its own and one line of {@link
 * rongshi.server.web.Web}; {@link rongshi.server.web.Layout} gives it what all pages have. A page
 * is in one language, its words are in {@code messages/zh.properties} and {@code
 * messages/en.properties}; it is plain HTML that works without scripts, which only add to it. Their
 * sources, and those of the styles, are in {@code server/src/main/web}.
 */
package rongshi.server.web;
