/**
 * Errors over HTTP as RFC 9457 problem details: what went wrong and what the reader can do about
 * it, in Chinese and English, and never a stack trace.
 */
package rongshi.server.problem;
