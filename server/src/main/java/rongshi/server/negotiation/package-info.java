/** Content negotiation as RFC 9110 has it: which of the media types offered a request prefers. */
package rongshi.server.negotiation;
