/**
 * Extended Date/Time Format (Library of Congress, ISO 8601-2:2019) as an immutable value: levels 0
 * and 1, and of level 2 what records need: sets, one of, seasons and halves of a year.
 */
package rongshi.ontology.edtf;
