package rongshi.server.link;

/** A dataset that cannot be linked; the message is for whoever asked, with file and line. */
public final class LinkException extends Exception {
  private static final long serialVersionUID = 1L;

  LinkException(String message) {
    super(message);
  }
}
