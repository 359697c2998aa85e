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
import java.util.Locale;
import java.util.Set;
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

  private final QueryPool pool;
  private final Limits limits;

  SparqlFilter(QueryPool pool, Limits limits) {
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
    String media = type == null ? FORM : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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

  private static void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = ServiceDescription.mediaType(request.getHeader("Accept"));
    response.setContentType(type + "; charset=utf-8");
    response.addHeader("Vary", "Accept");
    ServiceDescription.write(request.getRequestURL().toString(), type, response.getOutputStream());
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

  /** Hides Fuseki's own parameters that would put a caller's script or stylesheet into a result. */
  private static final class ProtocolRequest extends HttpServletRequestWrapper {
    private static final Set<String> HIDDEN = Set.of("callback", "stylesheet", "force-accept");

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
