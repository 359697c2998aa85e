package rongshi.loader.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short SHA-256 digests, for ids that must not depend on a line number or the order of files. */
public final class Digest {
  private Digest() {}

  /**
   * @param digits how many hexadecimal digits, up to 64
   * @param parts kept apart, so that ("ab","c") and ("a","bc") differ
   */
  public static String hex(int digits, String... parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0x1f);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
