package rongshi.server.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.TreeMap;
import rongshi.ontology.Concepts;

/**
 * Decisions on what {@code ./rongshi link} proposed. A person opens the proposals in the browser,
 * decides, and saves them for {@code ./rongshi load}: the server is sent nothing and keeps nothing.
 */
final class LinkPage implements Page {
  private static final String SCHEME = "link-decision";
  private static final String PROPOSE =
      "./rongshi link --to others.ttl --type person --out links.csv";
  private static final String LOAD = "./rongshi load --store mystore FOLDER… links.csv";

  @Override
  public String path() {
    return "/link";
  }

  @Override
  public Layout show(Visit visit) {
    String title = visit.text("link.title");
    return Layout.page(visit, title)
        .description(visit.text("link.lead"))
        .script("link")
        .add(
            h1(title),
            p(visit.text("link.lead")).withClass("lead"),
            ol(
                li(p(visit.text("link.step.propose")), pre(code(PROPOSE)).attr("tabindex", "0")),
                li(p(visit.text("link.step.decide"))),
                li(p(visit.text("link.step.load")), pre(code(LOAD)).attr("tabindex", "0"))),
            tag("rs-link-decisions").with(p(visit.text("link.bare"))).attr("data-words", words()));
  }

  /** What each word of a decision means, of the ontology, as JSON. */
  private static String words() {
    var words = new TreeMap<String, String>();
    Concepts.bundled()
        .words(SCHEME)
        .forEach((word, concept) -> words.put(word.toLowerCase(Locale.ROOT), concept.slug()));
    try {
      return new JsonMapper().writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
