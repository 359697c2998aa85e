package rongshi.server.web;

import static j2html.TagCreator.br;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.ontology.EntityType;
import rongshi.server.timeline.Account;
import rongshi.server.timeline.Account.Role;
import rongshi.server.timeline.DatedItem;

/** The timeline in words: every account of every item. */
final class TimelineTable {
  private TimelineTable() {}

  static DomContent of(Visit visit, List<DatedItem> items) {
    return div(table(
            thead(
                tr(
                    each(
                        List.of("date", "name", "type"),
                        c -> th(visit.text("timeline.column." + c)).attr("scope", "col")))),
            tbody(each(items, item -> row(visit, item)))))
        .withClass("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.text("timeline.table"));
  }

  private static DomContent row(Visit visit, DatedItem item) {
    return tr(
        td(
            iff(item.differing(), span(visit.text("timeline.differing")).withClass("differs")),
            each(item.accounts(), a -> account(visit, a, item.accounts().size() > 1))),
        th(visit.to(item.id(), item.name())).attr("scope", "row"),
        td(
            EntityType.ofKey(item.type())
                .map(t -> visit.pick(t.zh(), t.en()))
                .orElseGet(() -> visit.text("search.passage"))));
  }

  private static DomContent account(Visit visit, Account account, boolean several) {
    String role =
        account.role() == Role.at ? "" : visit.text("timeline.role." + account.role()) + " ";
    String rank =
        several && !account.rank().equals("Normal")
            ? visit.text("timeline.rank." + account.rank())
            : "";
    return span(
            text(role),
            span(account.text()).attr("lang", "zh-Hans"),
            text(" "),
            span(account.edtf().isEmpty() ? visit.text("timeline.unread") : account.edtf())
                .withClass("edtf"),
            text(rank.isEmpty() ? "" : " " + rank),
            br())
        .withClass("account");
  }
}
