/**
 * Finds the names of a passage and what each refers to. A sentence is split into words and names;
 * the finders of each kind add what no register has; the spans that stand are linked; then titles,
 * bare surnames and introduced names are read by what was named before. Word lists are resources.
 */
package rongshi.loader.mention;
