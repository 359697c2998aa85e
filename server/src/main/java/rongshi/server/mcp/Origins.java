package rongshi.server.mcp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;

/**
 * Who may call {@code /mcp} from a browser (the transport's security warning on DNS rebinding): who
 * sends an {@code Origin} must be a page of this server under a name that no one else can point
 * here, which is localhost, an address in digits, or the address the operator told. Programs send
 * no {@code Origin}.
 */
final class Origins implements Filter {
  private final Set<String> hosts;

  /**
   * @param hosts further host names that are this server's own
   */
  Origins(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    String origin = http.getHeader("Origin");
    if (origin != null && !trusted(origin)) {
      refuse(
          answer,
          403,
          "不接受来自此来源的请求：" + shown(origin),
          "requests of this origin are not accepted: " + shown(origin));
      return;
    }
    if (!http.getMethod().equals("POST")) {
      answer.setHeader("Allow", "POST");
      refuse(
          answer,
          405,
          "此处为 Model Context Protocol（可流式 HTTP，无会话），只接受 POST",
          "this is a Model Context Protocol server (streamable HTTP, no sessions): POST only");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean trusted(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null
          && (host.equals("localhost")
              || host.matches("\\d{1,3}(\\.\\d{1,3}){3}")
              || host.startsWith("[")
              || hosts.contains(host));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String shown(String origin) {
    return origin.length() > 100 ? origin.substring(0, 100) + "…" : origin;
  }

  private static void refuse(HttpServletResponse response, int status, String zh, String en)
      throws IOException {
    var problem =
        new Problem(
            status == 403 ? "origin-refused" : "method-not-allowed",
            new Text("请求不予接受", "request refused"),
            status,
            new Text(zh, en));
    response.setStatus(status);
    response.setContentType(Problem.CONTENT_TYPE);
    response.getOutputStream().write(problem.toJson());
  }
}
