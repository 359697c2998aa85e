package rongshi.server.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import rongshi.server.problem.Problem;
import rongshi.server.problem.ProblemException;

/**
 * A response that keeps its first megabytes back, so that a query failing within them is answered
 * with its own status and a problem. One that fails later is broken off: the connection ends
 * without the closing chunk.
 */
final class HeldResponse extends HttpServletResponseWrapper {
  private static final String ATTRIBUTE = HeldResponse.class.getName();
  private static final int WORTH_COMPRESSING = 1024;

  private final Limits limits;
  private final boolean gzip;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final ServletOutputStream out = new Out();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  private OutputStream sink;
  private long written;
  private ProblemException failure;

  /** A held response for a request, which {@link #of} finds again. */
  HeldResponse(ServletRequest request, HttpServletResponse response, Limits limits, boolean gzip) {
    super(response);
    this.limits = limits;
    this.gzip = gzip;
    request.setAttribute(ATTRIBUTE, this);
  }

  static HeldResponse of(ServletRequest request) {
    return (HeldResponse) request.getAttribute(ATTRIBUTE);
  }

  /**
   * The answer to this request is a problem; the first one given counts. Nothing written after it
   * is sent.
   */
  void fail(ProblemException problem) {
    if (failure == null) {
      failure = problem;
      held.reset();
    }
  }

  /**
   * Sends what is still held.
   *
   * @throws IOException where part of the result was already sent and the rest failed
   */
  void finish() throws IOException {
    writer.flush();
    if (failure == null && sink == null && getStatus() >= 400) {
      String words = held.toString(StandardCharsets.UTF_8).strip();
      fail(Refusals.request(getStatus(), "请求不能满足：" + words, words));
    }
    if (failure != null && getResponse().isCommitted()) {
      throw new IOException("result broken off: " + failure.getMessage());
    }
    if (failure != null) {
      getResponse().resetBuffer();
      setHeader("Content-Encoding", null);
      send(failure.problem(), (HttpServletResponse) getResponse());
      return;
    }
    if (sink == null) {
      open(gzip && held.size() > WORTH_COMPRESSING);
    }
    sink.close();
  }

  static void send(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.CONTENT_TYPE);
    if (problem.type().equals(Refusals.BUSY)) {
      response.setHeader("Retry-After", "5");
    }
    byte[] body = problem.toJson();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void open(boolean compress) throws IOException {
    addHeader("Vary", "Accept-Encoding");
    if (compress) {
      setHeader("Content-Encoding", "gzip");
      sink = new GZIPOutputStream(getResponse().getOutputStream(), 8192);
    } else {
      sink = getResponse().getOutputStream();
    }
    held.writeTo(sink);
    held.reset();
  }

  private void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      return;
    }
    written += length;
    if (written > limits.resultBytes()) {
      fail(Refusals.tooManyBytes(limits.resultBytes()));
      throw new Budget.Exceeded(failure);
    }
    if (sink == null && held.size() + length > limits.heldBytes()) {
      open(gzip);
    }
    (sink == null ? held : sink).write(bytes, offset, length);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public boolean isCommitted() {
    return sink != null;
  }

  @Override
  public void flushBuffer() {}

  @Override
  public void resetBuffer() {
    held.reset();
  }

  /** The length is that of the compressed or held body, which only {@link #finish} knows. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void sendError(int status, String words) {
    fail(Refusals.request(status, "请求不能满足：" + words, words));
  }

  @Override
  public void sendError(int status) {
    sendError(status, "");
  }

  private final class Out extends ServletOutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      HeldResponse.this.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("written synchronously");
    }
  }
}
