package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.sup;
import static j2html.TagCreator.text;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rongshi.server.record.MarkedText;
import rongshi.server.record.MarkedText.Run;
import rongshi.server.record.RecordView.Mention;
import rongshi.server.record.RecordView.Placed;

/**
 * The text of a record with its mentions as links and the wording of its claims marked; a number
 * where a wording begins leads to the claim.
 */
final class MarkedView {
  private final Visit visit;
  private final Map<String, Integer> numbers;
  private final String list;

  /**
   * @param numbers of the claims, by their ids
   * @param list the address of the page on which the claims are listed; empty for this one
   */
  MarkedView(Visit visit, Map<String, Integer> numbers, String list) {
    this.visit = visit;
    this.numbers = numbers;
    this.list = list;
  }

  DomContent of(String text, List<Mention> mentions, List<Placed> claims) {
    var shown = new ArrayList<DomContent>();
    for (var run : MarkedText.runs(text, mentions, claims)) {
      run.begins().forEach(p -> shown.add(number(p)));
      shown.add(run(run));
    }
    return each(shown, s -> s);
  }

  private DomContent number(Placed placed) {
    String id = placed.claim().id();
    return sup(a(Integer.toString(numbers.getOrDefault(id, 0)))
            .withHref(list + "#" + Visit.anchor(id))
            .withClass("claim-number")
            .attr("data-claims", Visit.anchor(id))
            .attr("aria-label", visit.text("record.claim", numbers.getOrDefault(id, 0))))
        .withId("w-" + Visit.anchor(id));
  }

  private DomContent run(Run run) {
    DomContent words = words(run);
    if (run.claims().isEmpty()) {
      return words;
    }
    String ids =
        run.claims().stream()
            .map(p -> Visit.anchor(p.claim().id()))
            .collect(Collectors.joining(" "));
    return span(words).withClass("stated").attr("data-claims", ids);
  }

  private DomContent words(Run run) {
    var mention = run.mention();
    if (mention == null) {
      return text(run.text());
    }
    ContainerTag<?> marked =
        mention.entity() == null
            ? span(run.text()).withTitle(visit.text("record.open"))
            : visit.to(mention.entity().id(), run.text()).withTitle(mention.entity().name());
    return marked.withClass("mention");
  }
}
