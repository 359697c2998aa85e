package rongshi.loader.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import rongshi.loader.sentence.Sentence;

/**
 * Rules, and the sentences they match. Immutable. Only the rules one of whose trigger words is in a
 * sentence are tried on it.
 */
public final class RuleBook {
  private static final String FOLDER = "/rongshi/loader/patterns/";

  private final List<Rule> rules;
  private final Trigger[][] triggers = new Trigger[1 << 16][];
  private final BitSet always = new BitSet();

  private record Trigger(String word, int rule) {}

  public RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Map<Character, List<Trigger>> byFirst = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      var words = rules.get(i).compiled().triggers();
      if (words.isEmpty()) {
        always.set(i);
      }
      for (String word : words) {
        byFirst.computeIfAbsent(word.charAt(0), k -> new ArrayList<>()).add(new Trigger(word, i));
      }
    }
    byFirst.forEach((first, list) -> triggers[first] = list.toArray(Trigger[]::new));
  }

  /** The rules that come with the loader, in the order of the file {@code index.txt}. */
  public static RuleBook bundled() {
    var rules = new ArrayList<Rule>();
    resource("index.txt")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .forEach(file -> rules.addAll(RuleFile.read(file, resource(file))));
    return new RuleBook(rules);
  }

  /**
   * The rules of a text.
   *
   * @param file its name, for messages
   * @throws RuleException where a line is not understood
   */
  public static RuleBook of(String file, String content) {
    return new RuleBook(RuleFile.read(file, content));
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Where rules match a sentence, rule by rule, from left to right. */
  public List<Match> matches(Sentence sentence) {
    var tried = (BitSet) always.clone();
    String code = sentence.code();
    for (int i = 0; i < code.length(); i++) {
      var here = triggers[code.charAt(i)];
      for (int t = 0; here != null && t < here.length; t++) {
        if (!tried.get(here[t].rule()) && code.startsWith(here[t].word(), i)) {
          tried.set(here[t].rule());
        }
      }
    }
    var out = new ArrayList<Match>();
    for (int i = tried.nextSetBit(0); i >= 0; i = tried.nextSetBit(i + 1)) {
      find(rules.get(i), sentence, out);
    }
    return out;
  }

  private static void find(Rule rule, Sentence sentence, List<Match> out) {
    String code = sentence.code();
    var starts = rule.compiled().starts();
    int at = starts.next(code, 0);
    if (at > code.length()) {
      return;
    }
    Matcher m = rule.compiled().regex().matcher(code).useAnchoringBounds(false);
    m.useTransparentBounds(true);
    while (at <= code.length()) {
      boolean matches = m.region(at, code.length()).lookingAt();
      if (matches && allowed(rule, sentence, m)) {
        out.add(match(rule, sentence, m));
      }
      at = starts.next(code, matches ? Math.max(m.end(), at + 1) : at + 1);
    }
  }

  private static boolean allowed(Rule rule, Sentence sentence, Matcher m) {
    if (rule.unless().isEmpty() || m.end() == m.start()) {
      return m.end() > m.start();
    }
    int from = sentence.clauseStart(m.start());
    int to = sentence.clauseEnd(m.end());
    return !rule.unless().get().matcher(sentence.code().substring(from, to)).find();
  }

  private static Match match(Rule rule, Sentence sentence, Matcher m) {
    var slots = new HashMap<String, Match.Span>();
    for (var slot : rule.compiled().slots()) {
      if (m.start(slot.group()) >= 0) {
        slots.putIfAbsent(
            slot.name(),
            new Match.Span(
                m.start(slot.group()), m.end(slot.group()), slot.subject(), slot.endings()));
      }
    }
    return new Match(rule, sentence, m.start(), m.end(), slots);
  }

  private static String resource(String name) {
    try (var in = RuleBook.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new RuleException("index.txt", "没有文件 " + name + " / there is no file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
