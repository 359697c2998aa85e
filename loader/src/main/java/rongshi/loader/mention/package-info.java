/** Finds the names of authority records in passages: a span of text and what it refers to. */
package rongshi.loader.mention;
