package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import rongshi.ontology.Concepts;

/** Reads a file of rules; the grammar is in the README beside the bundled ones. */
final class RuleFile {
  private static final String BEGINS = "规则";
  private static final double USUAL = 0.9;

  private final String file;
  private final Concepts concepts;
  private final List<Rule> rules = new ArrayList<>();
  private int line;

  private String name = "";
  private String at = "";
  private double confidence;
  private String match = "";
  private Optional<Compiled> compiled = Optional.empty();
  private Optional<Pattern> unless = Optional.empty();
  private final List<Template> says = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  private RuleFile(String file, Concepts concepts) {
    this.file = file;
    this.concepts = concepts;
  }

  /**
   * @param file its name, for messages
   * @throws RuleException where a line is not understood
   */
  static List<Rule> read(String file, String content, Concepts concepts) {
    var reader = new RuleFile(file, concepts);
    content.replaceFirst("^\ufeff", "").lines().forEach(reader::line);
    reader.end();
    return reader.rules;
  }

  private void line(String raw) {
    line++;
    String text = raw.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    if (words[0].equals(BEGINS)) {
      end();
    }
    try {
      line(words[0], rest);
    } catch (IllegalArgumentException e) {
      throw new RuleException(place(), e.getMessage());
    }
  }

  private void line(String word, String rest) {
    switch (word) {
      case BEGINS -> begin(rest);
      case "匹配" -> {
        match = once(match.isEmpty(), word, rest);
        compiled = Optional.of(MatchCompiler.compile(MatchParser.parse(match)));
      }
      case "除非" -> unless = Optional.of(unless(once(unless.isEmpty(), word, rest)));
      case "关系" -> says.add(known(TemplateParser.relation(inRule(word, rest))));
      case "事件" -> says.add(known(TemplateParser.event(inRule(word, rest))));
      case "示例" -> examples.add(example(inRule(word, rest)));
      case "得" -> wanted(inRule(word, rest));
      default ->
          throw new IllegalArgumentException(
              "不认识的行首词「" + word + "」 / a line cannot begin with “" + word + "”");
    }
  }

  private void begin(String rest) {
    String[] words = rest.split("\\s+");
    if (words[0].isEmpty() || words.length > 2) {
      throw new IllegalArgumentException(
          "「规则」之后须有名称，其后可有确信度 / 规则 is followed by a name and perhaps a confidence");
    }
    name = words[0];
    at = place();
    confidence = words.length > 1 ? confidence(words[1]) : USUAL;
  }

  private static double confidence(String word) {
    try {
      double number = Double.parseDouble(word);
      if (number > 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the word
    }
    throw new IllegalArgumentException(
        "确信度须是大于 0、不大于 1 的数，而不是「"
            + word
            + "」 / a confidence is a number above 0 and up to 1, not “"
            + word
            + "”");
  }

  private String inRule(String word, String rest) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("「" + word + "」之前须有「规则」 / " + word + " follows 规则");
    }
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("「" + word + "」之后没有内容 / nothing follows " + word);
    }
    return rest;
  }

  private String once(boolean first, String word, String rest) {
    if (!first) {
      throw new IllegalArgumentException("一条规则只有一个「" + word + "」 / a rule has one line of " + word);
    }
    return inRule(word, rest);
  }

  private static Pattern unless(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "「除非」须是正则式 / 除非 is a regular expression: " + e.getDescription(), e);
    }
  }

  private Example example(String marked) {
    MarkedText.of(marked);
    return new Example(place(), marked, List.of());
  }

  private void wanted(String fact) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("「得」之前须有「示例」 / 得 follows 示例");
    }
    var last = examples.removeLast();
    var wanted = new ArrayList<>(last.wanted());
    wanted.add(fact);
    examples.add(new Example(last.at(), last.marked(), wanted));
  }

  /** A template whose word the ontology has. */
  private Template known(Template template) {
    switch (template) {
      case Template.OfRelation r -> {
        boolean has =
            r.relation().equals(Template.ALIAS) || concepts.relationByKey(r.relation()).isPresent();
        if (!has) {
          throw new IllegalArgumentException(
              "本体没有关系「" + r.relation() + "」 / the ontology has no relation " + r.relation());
        }
      }
      case Template.OfEvent e -> {
        if (concepts.find("event-type", e.type()).isEmpty()) {
          throw new IllegalArgumentException(
              "本体没有事件类型「" + e.type() + "」 / the ontology has no type of event " + e.type());
        }
      }
    }
    return template;
  }

  private void end() {
    if (name.isEmpty()) {
      return;
    }
    try {
      if (compiled.isEmpty() || says.isEmpty()) {
        throw new IllegalArgumentException("规则缺少「匹配」，或「关系」「事件」 / a rule needs 匹配, and 关系 or 事件");
      }
      checkSlots(compiled.get());
      rules.add(new Rule(name, at, confidence, match, compiled.get(), unless, says, examples));
    } catch (IllegalArgumentException e) {
      throw new RuleException(at, e.getMessage());
    }
    name = "";
    match = "";
    compiled = Optional.empty();
    unless = Optional.empty();
    says.clear();
    examples.clear();
  }

  private void checkSlots(Compiled pattern) {
    var known = pattern.slots().stream().map(Compiled.Slot::name).toList();
    for (var template : says) {
      for (String slot : TemplateParser.slots(template)) {
        if (!known.contains(slot)) {
          throw new IllegalArgumentException(
              "匹配式中没有「" + slot + "」 / the pattern has no slot " + slot);
        }
      }
    }
  }

  private String place() {
    return file + ":" + line;
  }
}
