package rongshi.server.search;

/** A question that cannot be asked so; the messages are for the reader. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String zh;
  private final String en;

  public BadQueryException(String zh, String en) {
    super(zh + " / " + en);
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
