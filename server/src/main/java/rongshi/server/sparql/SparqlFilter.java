package rongshi.server.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import rongshi.server.negotiation.Accept;
import rongshi.server.problem.ProblemException;

/**
 * The protocol in front of Fuseki: methods, parameters, CORS, service description, and a place in
 * the pool.
 */
final class SparqlFilter implements Filter {
  private static final String QUERY_TEXT = "application/sparql-query";
  private static final String UPDATE_TEXT = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final Supplier<DatasetLease> current;
  private final QueryPool pool;
  private final Limits limits;

  SparqlFilter(Supplier<DatasetLease> current, QueryPool pool, Limits limits) {
    this.current = current;
    this.pool = pool;
    this.limits = limits;
  }

  @Override
  public void doFilter(
      ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) servletResponse;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "X-Rongshi-Limits, Retry-After");
    response.setHeader("X-Rongshi-Limits", limits.header());
    try {
      switch (request.getMethod()) {
        case "OPTIONS" -> preflight(response);
        case "GET", "HEAD", "POST" -> answer(request, response, chain);
        default -> {
          response.setHeader("Allow", METHODS);
          throw Refusals.request(
              405, "此处只接受 GET 与 POST，且只供查询。", "Use GET or POST here; the endpoint is read-only.");
        }
      }
    } catch (ProblemException e) {
      HeldResponse.send(e.problem(), response);
    }
  }

  private static void preflight(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", METHODS);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
    response.setHeader("Access-Control-Max-Age", "86400");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean reading = !"POST".equals(request.getMethod());
    boolean queryInBody = !reading && queryInBody(request);
    String[] queries = queryInBody ? null : parameter(request, "query");
    if (parameter(request, "update") != null) {
      throw Refusals.readOnly();
    }
    if (reading && queries == null) {
      describe(request, response);
      return;
    }
    if (!queryInBody && (queries == null || queries.length != 1 || queries[0].isBlank())) {
      throw Refusals.request(
          400,
          "请求须有且只有一个非空的 query 参数。",
          "The request needs exactly one parameter query, not empty.");
    }
    if ("HEAD".equals(request.getMethod())) {
      response.setHeader("Allow", METHODS);
      throw Refusals.request(405, "查询请用 GET 或 POST。", "Send queries with GET or POST.");
    }
    evaluate(request, response, chain);
  }

  /** Whether the body of a POST is the query itself; a form otherwise. */
  private static boolean queryInBody(HttpServletRequest request) {
    String type = request.getContentType();
    String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case QUERY_TEXT -> true;
      case FORM -> false;
      case UPDATE_TEXT -> throw Refusals.readOnly();
      default ->
          throw Refusals.request(
              415,
              "POST 的内容须为 %s 或 %s。".formatted(FORM, QUERY_TEXT),
              "The body of a POST must be %s or %s.".formatted(FORM, QUERY_TEXT));
    };
  }

  private String[] parameter(HttpServletRequest request, String name) {
    try {
      return request.getParameterValues(name);
    } catch (RuntimeException unreadable) {
      // Jetty reads the form here, and throws where it is too large or wrongly encoded.
      if (request.getContentLengthLong() > limits.queryLength()) {
        throw Refusals.queryTooLong(limits.queryLength());
      }
      throw Refusals.request(
          400,
          "无法读取请求参数，请检查百分号编码。",
          "The parameters cannot be read; check their percent-encoding.");
    }
  }

  /** A person with a browser is led to the workbench; a program gets the description. */
  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accept = request.getHeader("Accept");
    response.addHeader("Vary", "Accept");
    if (accept != null && accept.contains("text/html")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/workbench");
      return;
    }
    String type =
        Accept.of(accept)
            .choose(ServiceDescription.TYPES)
            .orElseThrow(() -> Refusals.notAcceptable(ServiceDescription.TYPES));
    response.setContentType(type + "; charset=utf-8");
    try (var lease = current.get()) {
      String endpoint = request.getRequestURL().toString();
      byte[] body = new ServiceDescription(endpoint, lease.dataset(), limits).in(type);
      response.setContentLength(body.length);
      if (!"HEAD".equals(request.getMethod())) {
        response.getOutputStream().write(body);
      }
    }
  }

  private void evaluate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String encodings = request.getHeader("Accept-Encoding");
    boolean gzip = encodings != null && encodings.contains("gzip");
    HeldResponse held = new HeldResponse(request, response, limits, gzip);
    try {
      pool.call(
          () -> {
            chain.doFilter(new ProtocolRequest(request), held);
            return held;
          });
    } catch (ProblemException | IOException | ServletException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } catch (Exception e) {
      held.fail(Refusals.of(e, limits));
    }
    held.finish();
  }

  /**
   * Hides Fuseki's own parameters that would put a caller's script or stylesheet into a result, and
   * tells it the format {@link ResultFormat} chose, since its own negotiation does not know {@code
   * q=0}.
   */
  private static final class ProtocolRequest extends HttpServletRequestWrapper {
    private static final Set<String> HIDDEN = Set.of("callback", "stylesheet", "force-accept");

    @Override
    public String getHeader(String name) {
      Object chosen = getAttribute(ResultFormat.CHOSEN);
      return chosen != null && name.equalsIgnoreCase("Accept")
          ? chosen.toString()
          : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      Object chosen = getAttribute(ResultFormat.CHOSEN);
      return chosen != null && name.equalsIgnoreCase("Accept")
          ? Collections.enumeration(List.of(chosen.toString()))
          : super.getHeaders(name);
    }

    ProtocolRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return HIDDEN.contains(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
      return HIDDEN.contains(name) ? null : super.getParameterValues(name);
    }
  }
}
