/**
 * The loader: from an office's files to a release. {@link rongshi.loader.Load} is the whole way;
 * each package below does one part of it and can be read alone.
 */
package rongshi.loader;
