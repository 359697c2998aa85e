package rongshi.loader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rongshi.loader.sentence.UnitClass;

/**
 * Turns a pattern into a regular expression over the codes of a sentence. Every repetition is
 * bounded, so that the cost of a rule on a sentence is.
 */
final class MatchCompiler {
  static final String NUMERALS = "0123456789〇一二三四五六七八九十百千余多两数";

  private static final String NUMBER = "[" + NUMERALS + "]{1,6}";
  private static final String JOINED = "(?:、|和|与|及|以及|暨|偕)";

  private static final Set<UnitClass> VENUES = Set.of(UnitClass.PLACE, UnitClass.ORGANISATION);

  private final List<Compiled.Slot> slots = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  static Compiled compile(Node node) {
    var compiler = new MatchCompiler();
    compiler.write(node);
    return new Compiled(
        Pattern.compile(compiler.out.toString()),
        List.copyOf(compiler.slots),
        triggers(node),
        Starts.of(node));
  }

  private void write(Node node) {
    switch (node) {
      case Node.Words(String text) -> out.append(Pattern.quote(text));
      case Node.Sequence(var parts) -> parts.forEach(this::write);
      case Node.Choice(var branches) -> {
        out.append("(?:");
        for (int i = 0; i < branches.size(); i++) {
          out.append(i == 0 ? "" : "|");
          write(branches.get(i));
        }
        out.append(')');
      }
      case Node.Maybe(var part) -> {
        out.append("(?:");
        write(part);
        out.append(")?");
      }
      case Node.Gap(int most, boolean within) ->
          out.append(within ? "[^，；：\\ue100-\\ue1ff\\ue600-\\ue7ff" : "[^；")
              .append("\\ue000-\\ue0ff]{0,")
              .append(most)
              .append("}?");
      case Node.ClauseStart() ->
          out.append("(?:(?<=[，；：])|\\A)(?:")
              .append(UnitClass.DATE.regex())
              .append("，?)?(?:[后旋复又遂乃并即亦曾]|其后|随后|不久|先后)?");
      case Node.ClauseEnd() -> out.append("(?=[，；：）]|\\z)");
      case Node.Number() -> out.append(NUMBER);
      case Node.Subject(String name, var type, var endings) ->
          out.append(group(name, Optional.of(type), endings)).append(")");
      case Node.Slot slot -> slot(slot);
    }
  }

  private void slot(Node.Slot slot) {
    String unit =
        java.util.stream.Stream.concat(
                slot.classes().stream().map(UnitClass::regex),
                slot.words().stream().map(Pattern::quote))
            .collect(Collectors.joining("|"));
    if (slot.free() > 0) {
      unit =
          (unit.isEmpty() ? "" : unit + "|")
              + "[\\u4e00-\\u9fff·]{"
              + (slot.free() == 2 ? "2}" : "1," + slot.free() + "}?");
    }
    boolean place =
        !slot.many()
            && slot.free() == 0
            && slot.classes().contains(UnitClass.PLACE)
            && VENUES.containsAll(slot.classes());
    if (place) {
      // 重庆松林坡: the last of places side by side is meant
      out.append(UnitClass.PLACE.regex()).append("{0,3}");
    }
    out.append(group(slot.name(), Optional.empty(), slot.endings()));
    out.append("(?:").append(unit).append(')');
    if (slot.many()) {
      String before =
          "(?:"
              + UnitClass.ORGANISATION.regex()
              + "|"
              + UnitClass.PLACE.regex()
              + ")?"
              + "(?:"
              + UnitClass.TITLE.regex()
              + "|"
              + UnitClass.SEAT.regex()
              + ")?";
      out.append("(?:" + JOINED + before + "(?:").append(unit).append(")){0,40}+");
      out.append("(?:等(?:" + NUMBER + "[人名位])?)?(?:[二三四五六七八九两]人)?");
    }
    out.append(')');
    if (place) {
      out.append("(?!(?:").append(unit).append("))");
    }
  }

  private String group(String name, Optional<UnitClass> subject, List<String> endings) {
    String group = "s" + slots.size();
    slots.add(new Compiled.Slot(name, group, subject, endings));
    return "(?<" + group + ">";
  }

  /** Words one of which is in every text that matches; empty where there are none. */
  static Set<String> triggers(Node node) {
    return switch (node) {
      case Node.Words(String text) -> Set.of(text);
      case Node.Sequence(var parts) ->
          parts.stream()
              .map(MatchCompiler::triggers)
              .filter(t -> !t.isEmpty())
              .max(java.util.Comparator.comparingInt(MatchCompiler::shortest))
              .orElse(Set.of());
      case Node.Choice(var branches) -> {
        var all = new TreeSet<String>();
        for (var branch : branches) {
          var of = triggers(branch);
          if (of.isEmpty()) {
            yield Set.of();
          }
          all.addAll(of);
        }
        yield Set.copyOf(all);
      }
      case Node.Slot slot when !slot.words().isEmpty() -> Set.copyOf(slot.words());
      default -> Set.of();
    };
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }
}
