package rongshi.server.api;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;

/**
 * What Jetty refuses before any route sees it, an address too long above all: a problem, in JSON.
 */
final class Unread extends ErrorHandler {
  private static final Text TITLE = new Text("请求无法读取", "the request cannot be read");

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    var problem = new Problem("unreadable-request", TITLE, Math.max(400, code), detail(code));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(problem.toJson()), callback);
  }

  private static Text detail(int code) {
    return switch (code) {
      case 414 ->
          new Text(
              "地址过长；检索词至多 1000 字", "the address is too long; a query has at most 1000 characters");
      case 431 -> new Text("请求头过长", "the request's headers are too long");
      default -> new Text("请求不合 HTTP 规范", "the request is no well-formed HTTP");
    };
  }
}
