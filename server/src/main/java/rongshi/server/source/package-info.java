/** Sources as readers meet them: what each is, its copies, and everything that cites it. */
package rongshi.server.source;
