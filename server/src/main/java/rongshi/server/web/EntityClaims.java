package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.entity.PageSection;
import rongshi.server.entity.PageSection.Entry;
import rongshi.server.entity.Statement;

/** The claims of an entity's page, section by section. */
final class EntityClaims {
  private final Visit visit;
  private final String id;
  private final ClaimViews claims;
  private final DifferingView differing;

  EntityClaims(Visit visit, String id, ClaimViews claims) {
    this.visit = visit;
    this.id = id;
    this.claims = claims;
    this.differing = new DifferingView(visit, claims);
  }

  DomContent section(PageSection section) {
    String anchor = section.section().slug();
    return j2html.TagCreator.section(
            h2(heading(section)).withId(anchor),
            dl(each(section.entries(), this::entry)).withClass("claims"))
        .attr("aria-labelledby", anchor);
  }

  String heading(PageSection section) {
    var words = section.section().heading();
    return visit.pick(words.zh(), words.en());
  }

  private DomContent entry(Entry entry) {
    var rest = new ArrayList<>(entry.statements());
    var groups = new ArrayList<DomContent>();
    for (var group : entry.differing()) {
      var accounts = DifferingView.accounts(group, rest);
      rest.removeAll(accounts);
      groups.add(differing.of(group, accounts));
    }
    String heading = visit.pick(entry.heading().zh(), entry.heading().en());
    return div(
            dt(heading),
            dd(
                each(groups, g -> g),
                each(rest, s -> claims.statement(s, outward(s), heading)),
                iff(entry.shown() < entry.total(), more(entry))))
        .withClass("property")
        .withId(Visit.anchor(entry.slug()));
  }

  /** Under one heading may stand both directions (同学). */
  private boolean outward(Statement statement) {
    return statement.claim().subject().id().equals(id);
  }

  private DomContent more(Entry entry) {
    var whole = new LinkedHashMap<String, List<String>>(Map.of("whole", List.of(entry.slug())));
    return p(a(visit.text("entity.more", visit.number(entry.total() - entry.shown())))
            .withHref(
                visit.href("/page/" + Visit.encoded(id), whole) + "#" + Visit.anchor(entry.slug())))
        .withClass("more");
  }
}
