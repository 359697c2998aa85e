package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of rules; the grammar is in the README beside the bundled ones. */
final class RuleFile {
  private final String file;
  private final List<Rule> rules = new ArrayList<>();
  private int line;

  private String name = "";
  private String at = "";
  private double confidence;
  private String match = "";
  private Optional<Pattern> unless = Optional.empty();
  private final List<Template> says = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  private RuleFile(String file) {
    this.file = file;
  }

  /**
   * @param file its name, for messages
   * @throws RuleException where a line is not understood
   */
  static List<Rule> read(String file, String content) {
    var reader = new RuleFile(file);
    content.lines().forEach(reader::line);
    reader.end();
    return reader.rules;
  }

  private void line(String raw) {
    line++;
    String text = raw.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1).strip();
    try {
      switch (word) {
        case "规则" -> begin(rest);
        case "匹配" -> match = rest;
        case "除非" -> unless = Optional.of(Pattern.compile(rest));
        case "关系" -> says.add(TemplateParser.relation(rest));
        case "事件" -> says.add(TemplateParser.event(rest));
        case "示例" -> examples.add(new Example(rest, List.of()));
        case "得" -> wanted(rest);
        default ->
            throw new IllegalArgumentException(
                "不认识的行首词「" + word + "」 / a line cannot begin with “" + word + "”");
      }
    } catch (IllegalArgumentException e) {
      throw new RuleException(file + ":" + line, e.getMessage());
    }
  }

  private void begin(String rest) {
    end();
    String[] words = rest.split("\\s+");
    name = words[0];
    at = file + ":" + line;
    confidence = words.length > 1 ? Double.parseDouble(words[1]) : 0.9;
  }

  private void wanted(String fact) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("「得」之前须有「示例」 / 得 follows 示例");
    }
    var last = examples.removeLast();
    var wanted = new ArrayList<>(last.wanted());
    wanted.add(fact);
    examples.add(new Example(last.marked(), wanted));
  }

  private void end() {
    if (name.isEmpty()) {
      return;
    }
    try {
      if (match.isEmpty() || says.isEmpty()) {
        throw new IllegalArgumentException("规则缺少「匹配」或「关系」「事件」 / a rule needs 匹配 and 关系 or 事件");
      }
      var compiled = MatchCompiler.compile(MatchParser.parse(match));
      checkSlots(compiled);
      rules.add(new Rule(name, at, confidence, match, compiled, unless, says, examples));
    } catch (IllegalArgumentException e) {
      throw new RuleException(at, e.getMessage());
    }
    name = "";
    match = "";
    unless = Optional.empty();
    says.clear();
    examples.clear();
  }

  private void checkSlots(Compiled compiled) {
    var known = compiled.slots().stream().map(Compiled.Slot::name).toList();
    for (var template : says) {
      for (String slot : TemplateParser.slots(template)) {
        if (!known.contains(slot)) {
          throw new IllegalArgumentException(
              "匹配式中没有「" + slot + "」 / the pattern has no slot " + slot);
        }
      }
    }
  }
}
