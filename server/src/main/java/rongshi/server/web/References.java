package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.sup;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.cite.Citations;
import rongshi.server.cite.ReferenceList;
import rongshi.server.entity.EntityView.SourceView;

/** The numbered references of a page: small numbers in its text, the list at its end. */
final class References {
  private static final int RANGE = 3;

  private final Visit visit;
  private final ReferenceList list;
  private final Map<String, SourceView> sources = new HashMap<>();

  References(Visit visit, Citations citations) {
    this.visit = visit;
    this.list = new ReferenceList(citations);
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }

  /** The numbers of sources, as links to the list; three in a row or more as a range. */
  DomContent to(List<SourceView> cited) {
    cited.forEach(s -> sources.putIfAbsent(s.id(), s));
    var numbers = list.cite(cited.stream().map(SourceView::id).toList());
    var links = new ArrayList<DomContent>();
    for (int i = 0; i < numbers.size(); ) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      if (end - i + 1 >= RANGE) {
        links.add(link(numbers.get(i), numbers.get(i) + "–" + numbers.get(end)));
        i = end + 1;
      } else {
        links.add(link(numbers.get(i), Integer.toString(numbers.get(i))));
        i++;
      }
    }
    return links.isEmpty() ? text("") : sup(each(links, l -> l)).withClass("refs");
  }

  private static DomContent link(int number, String shown) {
    return a("[" + shown + "]").withHref("#ref-" + number);
  }

  /** The list, in the order in which they were first cited. */
  DomContent list() {
    return section(
            h2(visit.text("entity.references")).withId("references"),
            p(visit.text("entity.references.hint")).withClass("hint"),
            ol(each(list.entries(), this::entry)).withClass("references"))
        .attr("aria-labelledby", "references");
  }

  private DomContent entry(ReferenceList.Numbered entry) {
    var source = sources.get(entry.id());
    return li(
            span(entry.text()).attr("lang", "zh-Hans"),
            text(" "),
            visit.to(entry.id(), Cited.shortened(entry.id())).withClass("source-id"),
            iff(!source.kind().isEmpty(), span(source.kind()).withClass("type")),
            source.copyOf().isEmpty()
                ? text("")
                : span(
                        text(visit.text("entity.copy")),
                        visit.to(source.copyOf(), Cited.shortened(source.copyOf())))
                    .withClass("hint"))
        .withId("ref-" + entry.number());
  }
}
