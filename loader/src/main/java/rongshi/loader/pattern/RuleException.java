package rongshi.loader.pattern;

/** A rule cannot be read; the message gives file, line and reason in both languages. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RuleException(String at, String reason) {
    super(at + ": " + reason);
  }
}
