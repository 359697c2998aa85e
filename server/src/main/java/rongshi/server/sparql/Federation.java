package rongshi.server.sparql;

import java.net.http.HttpClient;
import java.time.Duration;

/** How other endpoints are asked, where the operator allows any. */
final class Federation {
  /** Follows no redirection: the list says who is asked, not whom they send us to. */
  static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Federation() {}
}
