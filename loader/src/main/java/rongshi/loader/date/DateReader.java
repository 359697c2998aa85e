package rongshi.loader.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfSet;

/**
 * Reads texts that are a date as a whole: the cells of registers, with notes and other accounts in
 * brackets. Immutable and safe to share between threads; time grows with the length of the text.
 */
public final class DateReader {
  private static final int LONGEST = 200;
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]{0,150})\\)");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?(?:[—–－―~～至到-]{1,2}) ?(\\d{4})");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-./](\\d{1,2})");

  private final DateFinder finder;
  private final Lexicon lexicon;

  public DateReader() {
    this(ChineseCalendar.bundled());
  }

  /**
   * @param calendar what converts lunar dates and knows the eras and festivals
   */
  public DateReader(ChineseCalendar calendar) {
    this.finder = new DateFinder(calendar);
    this.lexicon = new Lexicon(calendar);
  }

  /** A date at the beginning of a text. */
  public record Leading(DateReading reading, int end) {}

  /**
   * The date a chronicle's entry opens with (14日晚8时许 …, 是月 …, 12日至14日 …); empty where it opens with
   * none.
   */
  public Optional<Leading> leading(String entry, DateContext context) {
    String head = entry.substring(0, Math.min(entry.length(), LONGEST));
    return finder.find(head, context).stream()
        .findFirst()
        .filter(m -> m.start() == 0)
        .map(m -> new Leading(m.reading(), m.end()));
  }

  /**
   * Reads a text that is a date as a whole. Where it holds several dates, all are meant
   * (1939年、1943年 两次扩建), or from the first to the second where the one begins and the other finishes
   * a work.
   */
  public DateReading read(String cell, DateContext context) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return not(text, "不是日期", "this is no date");
    }
    String plain = GenreText.of(text).toString();
    var brackets = new ArrayList<String>();
    var m = BRACKET.matcher(plain);
    while (m.find()) {
      brackets.add(m.group(1));
    }
    String bare = whole(BRACKET.matcher(plain).replaceAll("").strip());
    var mentions = finder.find(bare, context);
    var main = mentions.isEmpty() ? none(text, bare, brackets, context) : main(bare, mentions);
    var known = mentions.isEmpty() ? context : mentions.getLast().after();
    var dated = mentions.isEmpty() ? main : equivalent(main, brackets, context);
    return switch (Accounts.add(dated, accounts(brackets, known))) {
      case DateReading.Read r -> r.of(text);
      case DateReading.NotRead n -> not(text, n.reasonZh(), n.reasonEn());
    };
  }

  /** What is a date only where nothing stands beside it: 1892, 1935—1936, 1940-03, 民国. */
  private String whole(String text) {
    if (lexicon.of("era").at(text, 0).filter(w -> w.word().equals(text)).isPresent()) {
      return text + "年间";
    }
    var year = YEAR.matcher(text);
    if (year.matches()) {
      return year.group(1) + "年";
    }
    var years = YEARS.matcher(text);
    if (years.matches()) {
      return years.group(1) + "年至" + years.group(2) + "年";
    }
    var month = YEAR_AND_MONTH.matcher(text);
    return month.matches() ? month.group(1) + "年" + month.group(2) + "月" : text;
  }

  private DateReading main(String bare, List<DateMention> mentions) {
    if (mentions.size() == 1) {
      return mentions.getFirst().reading();
    }
    var reads = new ArrayList<DateReading.Read>();
    for (var mention : mentions) {
      if (!(mention.reading() instanceof DateReading.Read read)) {
        return mention.reading();
      }
      reads.add(read);
    }
    var first = reads.getFirst();
    if (reads.size() == 2 && said("begun", bare) && said("finished", bare)) {
      try {
        var span =
            Edtf.interval(
                Accounts.members(first.edtf()).getFirst().from(),
                Accounts.members(reads.getLast().edtf()).getLast().to());
        return first.as(span, "begun-and-finished");
      } catch (IllegalArgumentException e) {
        return not(bare, "起点晚于终点", "it ends before it begins");
      }
    }
    var members =
        reads.stream().flatMap(r -> Accounts.members(r.edtf()).stream()).distinct().toList();
    return members.size() == 1 ? first : first.as(new EdtfSet(members, true), "several-dates");
  }

  private boolean said(String kind, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (lexicon.of(kind).at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A text with no date outside its brackets. */
  private DateReading none(String text, String bare, List<String> brackets, DateContext context) {
    if (said("unknown", bare)) {
      return not(text, "记载为不详", "it says that the date is not known");
    }
    if (said("period", bare) || said("era", bare)) {
      return not(text, "时期名称，起讫没有定说", "the name of a period without fixed limits");
    }
    for (String bracket : brackets) {
      var dates =
          said("as-of", bracket) ? List.<DateMention>of() : finder.find(whole(bracket), context);
      if (dates.size() == 1 && dates.getFirst().reading() instanceof DateReading.Read read) {
        return read.as(read.edtf(), "date-in-brackets");
      }
    }
    return not(text, "没有年月日", "it holds no year, month or day");
  }

  /** A date of another calendar, with the Gregorian one beside it in brackets, which is kept. */
  private DateReading equivalent(DateReading main, List<String> brackets, DateContext context) {
    boolean gregorian =
        main instanceof DateReading.Read r
            && (r.calendar().equals("gregorian") || r.calendar().equals("republican"));
    if (gregorian) {
      return main;
    }
    for (String bracket : brackets) {
      for (var mention : finder.find(whole(bracket), context)) {
        boolean account = mention.start() > 0 && Accounts.begins(lexicon, bracket);
        if (!account
            && mention.reading() instanceof DateReading.Read other
            && other.calendar().equals("gregorian")
            && other.context() == DateContext.Origin.WORDS) {
          return equivalent(main, other);
        }
      }
    }
    return main;
  }

  private static DateReading equivalent(DateReading main, DateReading.Read other) {
    String rule = "equivalent-in-brackets";
    if (!(main instanceof DateReading.Read read)) {
      return new DateReading.Read(
          other.text(), other.edtf(), "lunar", rule, 0.9, other.context(), Optional.empty());
    }
    boolean agree = read.edtf().overlaps(other.edtf());
    return new DateReading.Read(
        read.text(),
        other.edtf(),
        read.calendar(),
        rule,
        agree ? 1 : 0.6,
        other.context(),
        agree ? Optional.empty() : Optional.of(read.edtf()));
  }

  /** What other accounts in brackets say: (一说9月初；又说10月). */
  private List<EdtfSet.Member> accounts(List<String> brackets, DateContext known) {
    var members = new ArrayList<EdtfSet.Member>();
    for (String bracket : brackets) {
      for (String account : Accounts.of(lexicon, bracket)) {
        var dates = finder.find(account, known);
        if (!dates.isEmpty() && main(account, dates) instanceof DateReading.Read read) {
          members.addAll(Accounts.members(read.edtf()));
        }
      }
    }
    return members;
  }

  private static DateReading not(String text, String zh, String en) {
    return new DateReading.NotRead(text, zh, en);
  }
}
