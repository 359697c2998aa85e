package rongshi.server.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the interface in one language, from {@code messages/zh.properties} and {@code
 * messages/en.properties}. A message may hold {@code {0}}, {@code {1}}, … for what is put in.
 */
final class Messages {
  private static final Map<Language, Messages> ALL =
      Map.of(Language.ZH, new Messages(Language.ZH), Language.EN, new Messages(Language.EN));

  private static final Pattern NUMBERED = Pattern.compile("\\{(\\d):([^|{}]*)\\|([^|{}]*)}");

  private final SortedMap<String, String> words = new TreeMap<>();

  private Messages(Language language) {
    var read = new Properties();
    String file = "messages/" + language.key() + ".properties";
    try (var in = Messages.class.getResourceAsStream(file)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
  }

  static Messages in(Language language) {
    return ALL.get(language);
  }

  /**
   * A message with its places filled; {@code {1:hop|hops}} is the first word where the argument is
   * 1 and the second otherwise.
   *
   * @throws IllegalArgumentException where there is no such key
   */
  String text(String key, Object... arguments) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    text = NUMBERED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(worded(m, arguments)));
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** Of the two forms of a word that goes with an argument, the one that fits. */
  private static String worded(MatchResult forms, Object... arguments) {
    int at = Integer.parseInt(forms.group(1));
    boolean one = at < arguments.length && String.valueOf(arguments[at]).equals("1");
    return forms.group(one ? 2 : 3);
  }

  /** All messages whose keys begin so, for a script. */
  SortedMap<String, String> beginning(String prefix) {
    return words.subMap(prefix, prefix + Character.MAX_VALUE);
  }

  SortedMap<String, String> all() {
    return new TreeMap<>(words);
  }
}
