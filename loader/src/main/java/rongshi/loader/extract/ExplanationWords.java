package rongshi.loader.extract;

import rongshi.loader.date.DateContext;
import rongshi.loader.mention.MentionType;
import rongshi.loader.sentence.UnitClass;

/** What an explanation calls its terms, in both languages. */
final class ExplanationWords {
  private ExplanationWords() {}

  static String of(DateContext.Origin origin) {
    return switch (origin) {
      case WORDS -> "文字自足 whole in its words";
      case HEADING -> "所缺取自标题或前段 the rest from the heading or the passage before";
      case TEXT_BEFORE -> "所缺取自前文日期 the rest from the date before it";
    };
  }

  static String of(MentionType type) {
    return switch (type) {
      case PERSON -> "人 person";
      case PLACE -> "地 place";
      case ORGANISATION -> "机构 organisation";
      case EVENT -> "事 event";
      case PUBLICATION -> "刊 publication";
    };
  }

  static String of(Modality modality) {
    return switch (modality) {
      case ASSERTED -> "断言 asserted";
      case ALLEGED -> "传闻 alleged";
      case DENIED -> "否定 denied";
      case PLANNED -> "计划 planned";
    };
  }

  static String of(SubjectSource source) {
    return switch (source) {
      case NAMED -> "匹配处自有其名 the pattern's own names";
      case CLAUSE -> "本分句已名 named in the clause";
      case EARLIER_CLAUSE -> "承前分句 from an earlier clause of the sentence";
      case TOPIC -> "全段所记之人 whom the passage is about";
      case LAST_BODY -> "前文最近的机构 the body named last";
      case EARLIER_SENTENCE -> "承前句 carried from an earlier sentence";
    };
  }

  static String of(Stop stop) {
    return switch (stop) {
      case Stop.Unless(String words) -> "除非：有「" + words + "」 / 除非 forbids it: " + words;
      case Stop.NoSubject(String slot, UnitClass type) ->
          "<" + slot + ">：找不到主语 / no subject was found for it";
      case Stop.Ending(String slot, var names, var endings) ->
          "<"
              + slot
              + "~"
              + String.join("|", endings)
              + ">：「"
              + String.join("、", names)
              + "」结尾不合 / the name does not end so";
      case Stop.SameEnds(String name) -> "两端同为「" + name + "」 / both ends are the same";
      case Stop.Uneven(int names, int bearers) ->
          "名称 "
              + names
              + " 个，所属 "
              + bearers
              + " 个，无法对应 / "
              + names
              + " names for "
              + bearers
              + " bearers";
      case Stop.Surer(String rule) ->
          "规则 " + rule + " 已说同一事实 / the rule " + rule + " says the same";
    };
  }
}
