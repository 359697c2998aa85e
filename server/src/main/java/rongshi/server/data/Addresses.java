package rongshi.server.data;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where this server answers, as others should write it: the address it was told, or the one the
 * request was sent to.
 *
 * @param told without a slash at the end
 */
public record Addresses(Optional<String> told) {
  /** The address of no one in particular: each request's own. */
  public static final Addresses OF_THE_REQUEST = new Addresses(Optional.empty());

  /** The host names this server was told are its own. */
  public Set<String> hosts() {
    return told.map(t -> Set.of(URI.create(t).getHost())).orElse(Set.of());
  }

  String of(Context context) {
    return told.orElseGet(() -> context.scheme() + "://" + context.host());
  }
}
