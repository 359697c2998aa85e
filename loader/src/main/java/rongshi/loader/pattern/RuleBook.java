package rongshi.loader.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import rongshi.loader.sentence.Sentence;
import rongshi.ontology.Concepts;

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

  /** Units of a sentence; {@code to} is the one after the last. */
  public record Range(int from, int to) {}

  /** Is told where a rule would match if its 除非 did not forbid it. */
  @FunctionalInterface
  public interface Barred {
    /**
     * @param words those that forbid it
     */
    void by(Rule rule, Sentence sentence, Range matched, Range words);
  }

  /**
   * @throws RuleException where two rules have one name
   */
  public RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Map<Character, List<Trigger>> byFirst = new HashMap<>();
    var names = new HashMap<String, Rule>();
    for (var rule : rules) {
      var other = names.put(rule.name(), rule);
      if (other != null) {
        throw new RuleException(
            rule.at(), "规则名重复，已见于 " + other.at() + " / the name is taken, see " + other.at());
      }
    }
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
  public static RuleBook bundled(Concepts concepts) {
    var rules = new ArrayList<Rule>();
    resource("index.txt")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .forEach(file -> rules.addAll(RuleFile.read(file, resource(file), concepts)));
    return new RuleBook(rules);
  }

  /**
   * The rules of a text.
   *
   * @param file its name, for messages
   * @param concepts the relations and types of event that rules may speak of
   * @throws RuleException where a line is not understood
   */
  public static RuleBook of(String file, String content, Concepts concepts) {
    return new RuleBook(RuleFile.read(file, content, concepts));
  }

  /**
   * The rules of a file in UTF-8.
   *
   * @throws IOException where it cannot be read
   * @throws RuleException where a line is not understood
   */
  public static RuleBook of(Path file, Concepts concepts) throws IOException {
    try {
      return of(file.toString(), Files.readString(file), concepts);
    } catch (CharacterCodingException e) {
      throw new RuleException(file.toString(), "文件不是 UTF-8 文本 / the file is not text in UTF-8");
    }
  }

  /**
   * These rules and others after them.
   *
   * @throws RuleException where a name is taken
   */
  public RuleBook and(RuleBook others) {
    var all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return new RuleBook(all);
  }

  /** The rule of a name. */
  public Optional<Rule> rule(String name) {
    return rules.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Where rules match a sentence, rule by rule, from left to right. */
  public List<Match> matches(Sentence sentence, Barred barred) {
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
      find(rules.get(i), sentence, barred, out);
    }
    return out;
  }

  private static void find(Rule rule, Sentence sentence, Barred barred, List<Match> out) {
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
      if (matches && m.end() > m.start() && allowed(rule, sentence, m, barred)) {
        out.add(match(rule, sentence, m));
      }
      at = starts.next(code, matches ? Math.max(m.end(), at + 1) : at + 1);
    }
  }

  private static boolean allowed(Rule rule, Sentence sentence, Matcher m, Barred barred) {
    if (rule.unless().isEmpty()) {
      return true;
    }
    int from = sentence.clauseStart(m.start());
    int to = sentence.clauseEnd(m.end());
    var words = rule.unless().get().matcher(sentence.code().substring(from, to));
    boolean found = words.find();
    if (found) {
      var matched = new Range(m.start(), m.end());
      var forbidding = new Range(from + words.start(), from + words.end());
      barred.by(rule, sentence, matched, forbidding);
    }
    return !found;
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
