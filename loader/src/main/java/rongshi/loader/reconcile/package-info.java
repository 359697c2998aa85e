/**
 * Reconciliation: which authority record a name in a record means, given the type the record
 * expects and the sources it cites; and which place a compound such as 四川大邑县灌口场 ends in. What stays
 * open is said to be open.
 */
package rongshi.loader.reconcile;
