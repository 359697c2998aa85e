/**
 * Records as they stand: a chronicle, a biography or a register with every mention and claim in its
 * place in the text.
 */
package rongshi.server.record;
