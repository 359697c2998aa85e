package rongshi.server.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.entity.EntityView.Differing;
import rongshi.server.entity.Statement;

/** Accounts that differ, side by side, each with its own sources and grounds. */
final class DifferingView {
  private final Visit visit;
  private final ClaimViews claims;

  DifferingView(Visit visit, ClaimViews claims) {
    this.visit = visit;
    this.claims = claims;
  }

  /** Of the statements of a property, those that are accounts of a group. */
  static List<Statement> accounts(Differing group, List<Statement> statements) {
    Set<String> members = new HashSet<>();
    group.claims().forEach(c -> members.add(c.id()));
    return statements.stream()
        .filter(s -> s.claims().stream().map(ClaimView::id).anyMatch(members::contains))
        .toList();
  }

  /** Accounts that name one thing in different words (two writings of a name) are told apart. */
  private static List<Statement> apart(Differing group, List<Statement> accounts) {
    return accounts.size() > 1
        ? accounts
        : group.claims().stream()
            .flatMap(c -> Statement.of(List.of(c), true, Set.of(c.id())).stream())
            .toList();
  }

  /** A group with its accounts; no account is shown as the right one. */
  DomContent of(Differing group, List<Statement> accounts) {
    var shown = new ArrayList<DomContent>();
    apart(group, accounts)
        .forEach(s -> shown.add(li(claims.account(s, group.property())).withClass("account")));
    return div(
            p(
                    span(visit.text("entity.differing")).withClass("tag"),
                    text(visit.pick(group.kindZh(), group.kindEn())))
                .withClass("kind"),
            ul(each(shown, s -> s)).withClass("accounts"),
            iff(
                !group.note().isBlank(),
                p(text(visit.text("entity.note")), span(group.note()).attr("lang", "zh-Hans"))
                    .withClass("hint")))
        .withClass("differing")
        .withId(Visit.anchor(group.id()));
  }
}
