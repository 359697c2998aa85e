/**
 * Claims: subject, property, value, with the record that states it and the sources that record
 * cites. Rows of registers, relations and differing accounts become claims here; ranks and
 * disagreements are worked out over all of them; nothing is merged in silence.
 */
package rongshi.loader.claim;
