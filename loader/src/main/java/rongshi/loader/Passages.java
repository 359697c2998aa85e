package rongshi.loader;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rongshi.loader.claim.Findings;
import rongshi.loader.claim.Naming;
import rongshi.loader.claim.Value;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReader;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.MentionFinder;
import rongshi.loader.rdf.RecordWriter;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Record;
import rongshi.ontology.EntityType;

/** Writes the passages of chronicles and biographies with their dates and mentions. */
final class Passages {
  private static final List<EntityType> SUBJECTS =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private final RecordWriter out;
  private final MentionFinder mentions;
  private final DateReader dates;
  private final Naming naming;
  private final Findings findings;
  private final RecordIds ids;
  private DateContext last = DateContext.none();
  private String file = "";
  private int ordinal;
  private long passages;
  private long mentionCount;

  Passages(
      RecordWriter out,
      MentionFinder mentions,
      DateReader dates,
      Naming naming,
      Findings findings,
      RecordIds ids) {
    this.out = out;
    this.mentions = mentions;
    this.dates = dates;
    this.naming = naming;
    this.findings = findings;
    this.ids = ids;
  }

  long passages() {
    return passages;
  }

  long mentions() {
    return mentionCount;
  }

  /** An entry of a chronicle. */
  void entry(Record.Entry entry) {
    if (!entry.at().file().equals(file)) {
      file = entry.at().file();
      last = DateContext.none();
      ordinal = 0;
    }
    String record = ids.entry(entry);
    findings.stands(record, entry.at());
    out.record(record, entry.at(), "chronicle-entry", entry.raw());
    var context = context(entry);
    var date = date(entry, context, record);
    passage(
        new RecordWriter.Passage(
            passageId(record),
            record,
            ++ordinal,
            entry.heading(),
            entry.text(),
            sources(entry.sources()),
            date,
            Optional.empty()));
  }

  /** A paragraph of a biography. */
  void paragraph(Record.Paragraph paragraph) {
    String record = ids.paragraph(paragraph);
    findings.stands(record, paragraph.at());
    out.record(record, paragraph.at(), "biography", paragraph.raw());
    var sources = sources(paragraph.sources());
    var about = naming.registered(paragraph.subject(), SUBJECTS, sources);
    passage(
        new RecordWriter.Passage(
            passageId(record),
            record,
            paragraph.ordinal(),
            paragraph.subject(),
            paragraph.text(),
            sources,
            Optional.empty(),
            about));
  }

  static List<String> sources(List<String> ids) {
    return ids.stream().map(s -> Naming.id(EntityType.SOURCE, s)).toList();
  }

  private DateContext context(Record.Entry entry) {
    boolean sameMonth = last.year() == entry.year() && last.month() == entry.month();
    return new DateContext(entry.year(), entry.month(), sameMonth ? last.day() : 0);
  }

  /** The date the entry opens with, else that of its headings. */
  private Optional<Value.Dated> date(Record.Entry entry, DateContext context, String record) {
    if (entry.year() == 0) {
      return Optional.empty();
    }
    var leading = dates.leading(entry.text(), context);
    if (leading.isPresent() && leading.get().reading() instanceof DateReading.Read read) {
      var first = read.edtf().earliest();
      last =
          first
              .map(d -> new DateContext(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
              .orElse(context);
      return Optional.of(new Value.Dated(read.text(), Optional.of(read.edtf()), read.calendar()));
    }
    last = context;
    if (leading.isPresent() && leading.get().reading() instanceof DateReading.NotRead not) {
      findings.of(
          Severity.PARTLY,
          record,
          "entry-date-not-read",
          "条目开头的日期「" + not.text() + "」未能识读，按所在年月标题定时：" + not.reasonZh(),
          "the date “"
              + not.text()
              + "” that opens the entry was not read; its headings date it: "
              + not.reasonEn(),
          not.text());
    }
    String heading =
        entry.month() == 0 ? entry.year() + "年" : entry.year() + "年" + entry.month() + "月";
    return dates.read(heading, DateContext.none()) instanceof DateReading.Read read
        ? Optional.of(new Value.Dated(heading, Optional.of(read.edtf()), read.calendar()))
        : Optional.empty();
  }

  private void passage(RecordWriter.Passage passage) {
    var found = mentions.find(passage.text(), passage.sources());
    var entities = new TreeSet<String>();
    found.forEach(m -> m.entity().ifPresent(entities::add));
    out.passage(passage, found, entities);
    passages++;
    mentionCount += found.size();
  }

  private static String passageId(String record) {
    return "passage/" + record.substring("record/".length());
  }
}
