/**
 * Nearness of meaning: a space of some hundred dimensions, trained when a release is made from what
 * the release itself says, in which entities that are told of alike lie near each other. The same
 * release gives the same space, whatever machine or number of threads.
 */
package rongshi.server.similar;
