/**
 * A release: its folder's layout, the sorted dump, the TDB2 store made from it, the SHACL report,
 * the manifest, and publishing by one atomic rename. What else lies in a release comes as a {@link
 * rongshi.loader.release.ReleasePart}.
 */
package rongshi.loader.release;
