/**
 * Open releases. A request leases the release it begins with; a newer one takes over for the next
 * request, and the old one closes after its last reader.
 */
package rongshi.server.release;
