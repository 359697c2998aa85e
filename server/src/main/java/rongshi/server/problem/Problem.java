package rongshi.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One RFC 9457 problem.
 *
 * @param type a short name of the kind of problem ({@code malformed-query}); rendered as the
 *     relative reference {@code /problems/malformed-query}
 * @param title the kind of problem, the same for every occurrence
 * @param status the HTTP status, 400 to 599
 * @param detail this occurrence and what the reader can do about it
 * @param members further members of the JSON object, e.g. {@code line} and {@code column}
 */
public record Problem(
    String type, Text title, int status, Text detail, Map<String, Object> members) {

  /**
   * The content type of a rendered problem. JSON has no charset parameter and is always UTF-8; it
   * is given all the same for clients that read what has none as Latin-1.
   */
  public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

  private static final JsonMapper JSON = new JsonMapper();

  /** The same sentence in Simplified Chinese and in English. */
  public record Text(String zh, String en) {}

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not an error status: " + status);
    }
    members = Map.copyOf(members);
  }

  public Problem(String type, Text title, int status, Text detail) {
    this(type, title, status, detail, Map.of());
  }

  /** This problem with one more member, e.g. {@code line}. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(type, title, status, detail, more);
  }

  /**
   * The problem as a JSON object in UTF-8: {@code type}, {@code title}, {@code status} and {@code
   * detail} (Chinese), {@code titleEn} and {@code detailEn}, then the further members in the order
   * of their names.
   */
  public byte[] toJson() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "/problems/" + type);
    object.put("title", title.zh());
    object.put("status", status);
    object.put("detail", detail.zh());
    object.put("titleEn", title.en());
    object.put("detailEn", detail.en());
    members.keySet().stream().sorted().forEach(name -> object.put(name, members.get(name)));
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
