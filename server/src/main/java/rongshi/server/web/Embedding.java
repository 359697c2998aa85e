package rongshi.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something of this site as it stands on another: which element, with which attributes.
 *
 * @param attributes of the element, in order; none is empty
 */
record Embedding(Kind kind, Map<String, String> attributes) {
  /** The longest value an attribute may have. */
  private static final int LONGEST = 300;

  /** The elements of {@code /embed/v1.js} and what an iframe of each needs. */
  enum Kind {
    CARD(360, List.of("entity", "claim")),
    GRAPH(600, List.of("entity", "depth", "limit")),
    PATH(420, List.of("from", "to", "limit")),
    TIMELINE(460, List.of("entity", "q", "type", "place", "after", "before")),
    MAP(520, List.of("q", "type", "place", "after", "before"));

    private static final List<String> OF_ALL = List.of("lang", "theme", "height", "release");

    private final int height;
    private final List<String> own;

    Kind(int height, List<String> own) {
      this.height = height;
      this.own = own;
    }

    /** Its name in an address and behind {@code rongshi-}. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Pixels that an iframe of it takes by default. */
    int height() {
      return height;
    }

    /** The attributes that say what it shows. */
    List<String> own() {
      return own;
    }

    /** The kind of that name, or null where there is none. */
    static Kind of(String key) {
      for (var kind : values()) {
        if (kind.key().equals(key)) {
          return kind;
        }
      }
      return null;
    }
  }

  /** Of the parameters of an address those that the element has. */
  static Embedding of(Kind kind, Map<String, List<String>> parameters) {
    var attributes = new LinkedHashMap<String, String>();
    for (var names : List.of(kind.own(), Kind.OF_ALL)) {
      for (String name : names) {
        String value = parameters.getOrDefault(name, List.of("")).getFirst().strip();
        if (!value.isEmpty() && value.length() <= LONGEST) {
          attributes.put(name, value);
        }
      }
    }
    return new Embedding(kind, attributes);
  }

  /** The same with one attribute set. */
  Embedding with(String name, String value) {
    var all = new LinkedHashMap<>(attributes);
    all.put(name, value);
    return new Embedding(kind, all);
  }

  /** The address of its iframe page. */
  String frame() {
    return "/embed/"
        + kind.key()
        + attributes.entrySet().stream()
            .filter(e -> !e.getKey().equals("height"))
            .map(e -> e.getKey() + "=" + Visit.encoded(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The HTML a writer copies for the element. */
  String element(String origin) {
    return "<script type=\"module\" src=\""
        + origin
        + "/embed/v1.js\"></script>\n<rongshi-"
        + kind.key()
        + attributes.entrySet().stream()
            .map(e -> " " + e.getKey() + "=\"" + escaped(e.getValue()) + "\"")
            .collect(Collectors.joining())
        + "></rongshi-"
        + kind.key()
        + ">";
  }

  /** The HTML of an iframe. */
  String iframe(String origin, String title, String width, int height) {
    return "<iframe src=\""
        + escaped(origin + frame())
        + "\" title=\""
        + escaped(title)
        + "\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
