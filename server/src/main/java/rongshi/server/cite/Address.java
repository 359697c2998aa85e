package rongshi.server.cite;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses for programs that take ASCII only. */
final class Address {
  private Address() {}

  /** The IRI as a URI, other characters percent-encoded; as it is where it is no IRI. */
  static String ascii(String iri) {
    try {
      return new URI(iri).toASCIIString();
    } catch (URISyntaxException e) {
      return iri;
    }
  }
}
