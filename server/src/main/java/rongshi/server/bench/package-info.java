/**
 * Measures Rongshi on the machine at hand: what loading reads and takes, how soon a fresh server
 * answers, how long answers take. Figures are for people to read; no test depends on a time.
 */
package rongshi.server.bench;
