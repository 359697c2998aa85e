package rongshi.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import rongshi.loader.claim.Naming;
import rongshi.loader.date.DateContext;
import rongshi.loader.mention.Passage;
import rongshi.ontology.EntityType;

/** Lines that are passages, without headings. */
final class PassageLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PassageLines() {}

  /**
   * A passage as it stands.
   *
   * @param year as a heading would give it; 0 for none
   */
  static Passage plain(String id, String text, int year) {
    return new Passage(id, text, new DateContext(year, 0, 0), List.of(), Optional.empty());
  }

  /** Plain text, a passage a line; empty lines are passed over. */
  static Stream<Passage> plain(Stream<String> lines, int year) {
    var number = new AtomicInteger();
    return lines
        .map(l -> plain("-:" + number.incrementAndGet(), l.strip(), year))
        .filter(p -> !p.text().isEmpty());
  }

  /**
   * Objects with {@code id, text, context_year, sources}.
   *
   * @throws Failure.UserException from the stream, where a line is no JSON
   */
  static Stream<Passage> json(Stream<String> lines) {
    return lines.filter(l -> !l.isBlank()).map(PassageLines::passage);
  }

  private static Passage passage(String line) {
    try {
      var json = JSON.readTree(line);
      var sources = new ArrayList<String>();
      json.path("sources").forEach(s -> sources.add(Naming.id(EntityType.SOURCE, s.asText())));
      return new Passage(
          json.path("id").asText(),
          json.path("text").asText(),
          new DateContext(json.path("context_year").asInt(), 0, 0),
          sources,
          Optional.empty());
    } catch (JsonProcessingException e) {
      throw new Failure.UserException("此行不是 JSON / a line is not JSON: " + e.getOriginalMessage());
    }
  }
}
