package rongshi.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import rongshi.server.entity.EntityView.Named;
import rongshi.server.record.RecordView.Mention;

class MarkedTextTest {
  private static final String TEXT = "甲某𠮷与乙某同往丙县。";
  private static final int LENGTH = TEXT.codePointCount(0, TEXT.length());

  @Property
  void theRunsTogetherAreTheText(@ForAll("mentions") List<Mention> mentions) {
    var runs = MarkedText.runs(TEXT, mentions, List.of());
    assertEquals(TEXT, runs.stream().map(r -> r.text()).collect(Collectors.joining()));
    int marked =
        runs.stream().filter(r -> r.mention() != null).mapToInt(r -> points(r.text())).sum();
    long covered =
        java.util.stream.IntStream.range(0, LENGTH)
            .filter(i -> mentions.stream().anyMatch(m -> m.start() <= i && i < m.end()))
            .count();
    assertEquals(covered, marked);
  }

  @Provide
  Arbitrary<List<Mention>> mentions() {
    var point = Arbitraries.integers().between(0, LENGTH);
    return Combinators.combine(point, point)
        .as((a, b) -> new Mention(Math.min(a, b), Math.max(a, b), null))
        .filter(m -> m.start() < m.end())
        .list()
        .ofMaxSize(8);
  }

  @Test
  void ofMentionsWithinEachOtherTheShorterIsMeant() {
    var body = new Mention(0, 3, new Named("organisation/甲某社", "甲某社", "organisation"));
    var person = new Mention(0, 2, new Named("person/甲某", "甲某", "person"));
    var runs = MarkedText.runs("甲某社成立", List.of(body, person), List.of());
    assertEquals(
        List.of("甲某 person", "社 organisation", "成立 -"),
        runs.stream()
            .map(r -> r.text() + " " + (r.mention() == null ? "-" : r.mention().entity().type()))
            .toList());
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
