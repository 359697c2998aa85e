/**
 * Where what was found is: points for the few whose coordinates a record gives, and for the others
 * the place they are in as the register has it. No point is made up.
 */
package rongshi.server.places;
