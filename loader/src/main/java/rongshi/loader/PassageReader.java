package rongshi.loader;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rongshi.loader.claim.Naming;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateReading;
import rongshi.loader.extract.Extraction;
import rongshi.loader.extract.Extractor;
import rongshi.loader.mention.Passage;
import rongshi.loader.source.Record;
import rongshi.ontology.EntityType;

/**
 * Reads prose record by record in the order of its files, so that each passage knows the time that
 * its headings and the passage before it give. Not safe to share between threads.
 */
final class PassageReader {
  private final Extractor extractor;
  private final Function<Record.Paragraph, Optional<String>> subjects;
  private DateContext last = DateContext.none();
  private String file = "";

  /**
   * @param subjects the id of whom a paragraph is the biography of
   */
  PassageReader(Extractor extractor, Function<Record.Paragraph, Optional<String>> subjects) {
    this.extractor = extractor;
    this.subjects = subjects;
  }

  /** What an entry of a chronicle says; its dates stand under its headings. */
  Extraction entry(Record.Entry entry, String id) {
    turnTo(entry.at().file());
    boolean sameMonth = last.year() == entry.year() && last.month() == entry.month();
    var context = new DateContext(entry.year(), entry.month(), sameMonth ? last.day() : 0);
    var read =
        extractor.read(
            new Passage(id, entry.text(), context, sources(entry.sources()), Optional.empty()));
    last = leading(read).flatMap(PassageReader::day).orElse(context);
    return read;
  }

  /** What a paragraph of a biography says; its dates follow those of the paragraph before. */
  Extraction paragraph(Record.Paragraph paragraph, String id) {
    turnTo(paragraph.at().file());
    var about = subjects.apply(paragraph);
    var sources = sources(paragraph.sources());
    var read = extractor.read(new Passage(id, paragraph.text(), last, sources, about));
    for (var date : read.dates()) {
      last = day(date.reading()).orElse(last);
    }
    return read;
  }

  /** The ids of cited sources. */
  static List<String> sources(List<String> ids) {
    return ids.stream().map(s -> Naming.id(EntityType.SOURCE, s)).toList();
  }

  /** The date a passage opens with. */
  static Optional<DateReading> leading(Extraction read) {
    return read.dates().stream().filter(d -> d.start() == 0).findFirst().map(d -> d.reading());
  }

  private void turnTo(String next) {
    if (!next.equals(file)) {
      file = next;
      last = DateContext.none();
    }
  }

  private static Optional<DateContext> day(DateReading reading) {
    return reading instanceof DateReading.Read read
        ? read.edtf()
            .earliest()
            .map(d -> new DateContext(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
        : Optional.empty();
  }
}
