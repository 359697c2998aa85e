package rongshi.loader.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfDate;
import rongshi.ontology.edtf.EdtfInterval;
import rongshi.ontology.edtf.EdtfSet;

/**
 * Reads dates as offices write them. Immutable; time grows with the length of the text.
 *
 * <p>Lunar and reign dates without a Gregorian equivalent beside them are not read yet and said to
 * be so.
 */
public final class DateReader {
  private static final int LONGEST = 200;
  private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()]{0,100})[）)]");
  private static final Pattern OTHER_ACCOUNT = Pattern.compile("^(?:一说|又说|或说|一作|另有)(.+)$");
  private static final Pattern OTHER_CALENDAR =
      Pattern.compile("农历|旧历|阴历|夏历|光绪|宣统|同治|咸丰|道光|闰|腊月|正月|冬月|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年");
  private static final Pattern SHORT_RANGE =
      Pattern.compile("^(\\d{4})\\s*[—–－~～-]{1,2}\\s*(\\d{4})年(.*)$");
  private static final Pattern NUMERIC =
      Pattern.compile("^(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?$");
  private static final Pattern HAS_DATE = Pattern.compile("[0-9〇一二三四五六七八九十]+[年月日]|\\d{3,}");

  /** A date at the beginning of a text. */
  public record Leading(DateReading reading, int end) {}

  /** Reads a text that is a date as a whole: a cell of a register. */
  public DateReading read(String cell, DateContext context) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return not(text, "不是日期", "this is no date");
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.matches()) {
      String day = numeric.group(3) == null ? "" : numeric.group(3) + "日";
      return named(text, read(numeric.group(1) + "年" + numeric.group(2) + "月" + day, context));
    }
    var brackets = new ArrayList<String>();
    Matcher m = BRACKET.matcher(text);
    while (m.find()) {
      brackets.add(m.group(1));
    }
    String bare = BRACKET.matcher(text).replaceAll("").strip();
    if (OTHER_CALENDAR.matcher(bare).find()) {
      return equivalent(text, brackets, context);
    }
    var reading = plain(text, bare, context);
    return reading instanceof DateReading.Read read ? withAccounts(read, brackets) : reading;
  }

  /**
   * The date a chronicle's entry opens with (14日晚8时许 …, 是月 …, 12日至14日 …); empty where it opens with
   * none.
   */
  public Optional<Leading> leading(String entry, DateContext context) {
    String head = entry.substring(0, Math.min(entry.length(), 60));
    if (head.startsWith("农历") || head.startsWith("阴历") || head.startsWith("旧历")) {
      int end = head.indexOf(' ') < 0 ? Math.min(8, head.length()) : head.indexOf(' ');
      return Optional.of(
          new Leading(
              not(head.substring(0, end), "农历日期尚未换算", "a lunar date, not converted yet"), end));
    }
    return expression(head, 0, context)
        .map(
            e -> {
              String words = head.substring(0, e.end());
              return new Leading(
                  e.edtf().isPresent()
                      ? new DateReading.Read(words, e.edtf().get(), e.calendar(), "heading-context")
                      : not(words, "历法中没有此日", "there is no such day in the calendar"),
                  e.end());
            });
  }

  /** A date, a range or a list; the EDTF is empty where a day does not exist. */
  private record Expression(Optional<Edtf> edtf, String calendar, int end) {}

  private Optional<Expression> expression(String text, int at, DateContext context) {
    var scanner = new PointScanner(text, at);
    var first = scanner.scan(context);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String calendar = first.get().republican() ? "republican" : "gregorian";
    if (!first.get().exists()) {
      return Optional.of(new Expression(Optional.empty(), calendar, scanner.end()));
    }
    var known = new DateContext(first.get().year(), first.get().month(), first.get().day());
    int end = scanner.end();
    int after = skipTo(text, end);
    if (after > end) {
      var other = new PointScanner(text, after);
      var second = other.scan(known);
      if (second.isPresent() && second.get().exists()) {
        return Optional.of(new Expression(range(first.get(), second.get()), calendar, other.end()));
      }
    }
    return Optional.of(list(text, first.get(), known, end, calendar));
  }

  private static Optional<Edtf> range(Point from, Point to) {
    try {
      return Optional.of(
          Edtf.interval(Optional.of(from.span().from()), Optional.of(to.span().to())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** 27日、29日 are both meant. */
  private static Expression list(
      String text, Point first, DateContext known, int end, String calendar) {
    var members = new ArrayList<EdtfSet.Member>();
    members.add(member(first));
    int at = end;
    while (first.day() > 0 && at < text.length() && text.charAt(at) == '、') {
      var next = new PointScanner(text, at + 1);
      var point = next.scan(known);
      if (point.isEmpty() || point.get().day() == 0 || !point.get().exists()) {
        break;
      }
      members.add(member(point.get()));
      at = next.end();
    }
    Edtf edtf = members.size() == 1 ? first.span().edtf() : new EdtfSet(members, true);
    return new Expression(Optional.of(edtf), calendar, at);
  }

  private static EdtfSet.Member member(Point point) {
    var span = point.span();
    return new EdtfSet.Member(Optional.of(span.from()), Optional.of(span.to()));
  }

  private DateReading plain(String text, String bare, DateContext context) {
    Matcher years = SHORT_RANGE.matcher(bare);
    if (years.matches() && !HAS_DATE.matcher(years.group(3)).find()) {
      return plain(text, years.group(1) + "年至" + years.group(2) + "年" + years.group(3), context);
    }
    var expression = expression(bare, 0, context);
    if (expression.isEmpty()) {
      return not(text, "开头不是年月日", "it does not begin with a year, month or day");
    }
    var e = expression.get();
    if (e.edtf().isEmpty()) {
      return not(
          text, "历法中没有此日，或起点晚于终点", "there is no such day, or the range ends before it begins");
    }
    return trailing(text, e, bare.substring(e.end()).strip());
  }

  private static DateReading trailing(String text, Expression e, String rest) {
    Edtf edtf = e.edtf().get();
    if (rest.isEmpty()) {
      return new DateReading.Read(text, edtf, e.calendar(), "date");
    }
    if (rest.equals("起") || rest.equals("后") || rest.equals("以后") || rest.equals("以来")) {
      return new DateReading.Read(text, open(edtf, true), e.calendar(), "from-onwards");
    }
    if (rest.equals("前") || rest.equals("以前") || rest.equals("止")) {
      return new DateReading.Read(text, open(edtf, false), e.calendar(), "until");
    }
    if (!HAS_DATE.matcher(rest).find()) {
      return new DateReading.Read(text, edtf, e.calendar(), "leading-date");
    }
    return not(text, "含有不止一个日期", "it holds more than one date");
  }

  private static Edtf open(Edtf edtf, boolean onwards) {
    return switch (edtf) {
      case EdtfDate date ->
          onwards
              ? Edtf.interval(Optional.of(date), Optional.empty())
              : Edtf.interval(Optional.empty(), Optional.of(date));
      case EdtfInterval interval ->
          onwards
              ? Edtf.interval(interval.from().when(), Optional.empty())
              : Edtf.interval(Optional.empty(), interval.to().when());
      case EdtfSet set -> set;
    };
  }

  /** Adds the dates of brackets that give another account: 3月16日(一说18日). */
  private DateReading withAccounts(DateReading.Read read, List<String> brackets) {
    var members = new ArrayList<EdtfSet.Member>();
    for (String bracket : brackets) {
      for (String account : bracket.split("[；;，,]")) {
        Matcher m = OTHER_ACCOUNT.matcher(account.strip());
        if (m.matches() && member(read.edtf()).isPresent()) {
          var context = context(read.edtf());
          if (plain(account, m.group(1).replaceFirst("说$", ""), context)
                  instanceof DateReading.Read other
              && member(other.edtf()).isPresent()) {
            members.add(member(other.edtf()).get());
          }
        }
      }
    }
    if (members.isEmpty()) {
      return read;
    }
    members.addFirst(member(read.edtf()).get());
    return new DateReading.Read(
        read.text(), new EdtfSet(members, false), read.calendar(), "other-account");
  }

  private static Optional<EdtfSet.Member> member(Edtf edtf) {
    return switch (edtf) {
      case EdtfDate date -> Optional.of(new EdtfSet.Member(Optional.of(date), Optional.of(date)));
      case EdtfInterval i when i.from().when().isPresent() || i.to().when().isPresent() ->
          Optional.of(new EdtfSet.Member(i.from().when(), i.to().when()));
      default -> Optional.empty();
    };
  }

  private static DateContext context(Edtf edtf) {
    var first = edtf.earliest();
    boolean month =
        first.isPresent()
            && edtf.latest().isPresent()
            && first.get().getMonth() == edtf.latest().get().getMonth();
    return first
        .map(d -> new DateContext(d.getYear(), month ? d.getMonthValue() : 0, 0))
        .orElse(DateContext.none());
  }

  /** A lunar or reign date: readable where a bracket gives the Gregorian day. */
  private DateReading equivalent(String text, List<String> brackets, DateContext context) {
    for (String bracket : brackets) {
      String gregorian = bracket.replaceFirst("^.*?(?:合|即|，|,)(?=\\d{4}年)", "");
      if (!OTHER_CALENDAR.matcher(gregorian).find()
          && read(gregorian, context) instanceof DateReading.Read read) {
        return new DateReading.Read(text, read.edtf(), "lunar", "equivalent-in-brackets");
      }
    }
    return not(text, "农历或年号日期，尚未换算", "a lunar or reign date; kept as written");
  }

  private static DateReading named(String text, DateReading reading) {
    return switch (reading) {
      case DateReading.Read r -> new DateReading.Read(text, r.edtf(), r.calendar(), r.rule());
      case DateReading.NotRead n -> new DateReading.NotRead(text, n.reasonZh(), n.reasonEn());
    };
  }

  private static int skipTo(String text, int at) {
    for (String word : List.of("至", "到", "——", "—", "–", "－", "~", "～", "-")) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return at;
  }

  private static DateReading not(String text, String zh, String en) {
    return new DateReading.NotRead(text, zh, en);
  }
}
