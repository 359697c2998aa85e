/**
 * The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group: manifest,
 * query batches, suggestions with flyouts, previews and data extension, for OpenRefine and its
 * like. What a score means is said in {@link rongshi.server.match}.
 */
package rongshi.server.reconcile;
