package rongshi.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rongshi.loader.claim.Findings;
import rongshi.loader.claim.Naming;
import rongshi.loader.claim.Value;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReader;
import rongshi.loader.date.DateReading;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.Extractor;
import rongshi.loader.mention.Mention;
import rongshi.loader.mention.NameMention;
import rongshi.loader.rdf.RecordWriter;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Record;
import rongshi.ontology.EntityType;

/** Writes the passages of chronicles and biographies with their dates and mentions. */
final class Passages {
  private static final List<EntityType> SUBJECTS =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private final RecordWriter out;
  private final PassageReader reader;
  private final DateReader dates;
  private final Findings findings;
  private final RecordIds ids;
  private String file = "";
  private int ordinal;
  private long passages;
  private long mentionCount;

  Passages(
      RecordWriter out,
      Extractor extractor,
      DateReader dates,
      Naming naming,
      Findings findings,
      RecordIds ids) {
    this.out = out;
    this.dates = dates;
    this.findings = findings;
    this.ids = ids;
    this.reader =
        new PassageReader(
            extractor,
            p -> naming.registered(p.subject(), SUBJECTS, PassageReader.sources(p.sources())));
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
      ordinal = 0;
    }
    String record = ids.entry(entry);
    findings.stands(record, entry.at());
    out.record(record, entry.at(), "chronicle-entry", entry.raw());
    var read = reader.entry(entry, passageId(record));
    write(record, ++ordinal, entry.heading(), date(entry, read, record), read);
  }

  /** A paragraph of a biography. */
  void paragraph(Record.Paragraph paragraph) {
    String record = ids.paragraph(paragraph);
    findings.stands(record, paragraph.at());
    out.record(record, paragraph.at(), "biography", paragraph.raw());
    var read = reader.paragraph(paragraph, passageId(record));
    write(record, paragraph.ordinal(), paragraph.subject(), Optional.empty(), read);
  }

  /** The date the entry opens with, else that of its headings. */
  private Optional<Value.Dated> date(Record.Entry entry, Extraction read, String record) {
    if (entry.year() == 0) {
      return Optional.empty();
    }
    var leading = PassageReader.leading(read);
    if (leading.isPresent() && leading.get() instanceof DateReading.Read r) {
      return Optional.of(new Value.Dated(r.text(), Optional.of(r.edtf()), r.calendar()));
    }
    if (leading.isPresent() && leading.get() instanceof DateReading.NotRead not) {
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
    return dates.read(heading, DateContext.none()) instanceof DateReading.Read r
        ? Optional.of(new Value.Dated(heading, Optional.of(r.edtf()), r.calendar()))
        : Optional.empty();
  }

  private void write(
      String record, int ordinal, String heading, Optional<Value.Dated> date, Extraction read) {
    var passage = read.passage();
    var found = new ArrayList<Mention>();
    var entities = new TreeSet<String>();
    for (var name : read.names()) {
      found.add(mention(passage.text(), name));
      name.referents().forEach(r -> r.id().ifPresent(entities::add));
    }
    out.passage(
        new RecordWriter.Passage(
            passage.id(),
            record,
            ordinal,
            heading,
            passage.text(),
            passage.sources(),
            date,
            passage.about()),
        found,
        entities);
    passages++;
    mentionCount += found.size();
  }

  private static Mention mention(String text, NameMention name) {
    int start = text.codePointCount(0, name.start());
    return new Mention(
        start,
        start + name.text().codePointCount(0, name.text().length()),
        name.text(),
        name.referents().size() == 1 ? name.referents().getFirst().id() : Optional.empty());
  }

  private static String passageId(String record) {
    return "passage/" + record.substring("record/".length());
  }
}
