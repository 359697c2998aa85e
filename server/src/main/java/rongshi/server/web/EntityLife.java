package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.Sections;
import rongshi.ontology.edtf.ChineseDates;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.timeline.Account;
import rongshi.server.timeline.DatedItem;
import rongshi.server.timeline.Life;

/** The dated part of a page in the order of time: the same items as a picture and as a list. */
final class EntityLife {
  static final String ANCHOR = "chronology";

  /** With fewer a picture says no more than the list of claims. */
  private static final int LEAST = 3;

  /** From here on a wide window shows two columns. */
  private static final int LONG = 12;

  private static final int MOST = 200;
  private static final Pattern SAME_YEAR = Pattern.compile("(\\d{4}年)([^至，]*)至\\1");

  private final Visit visit;
  private final String id;
  private final Sections headings;
  private final List<Moment> moments;
  private final long more;

  /**
   * Something dated.
   *
   * @param order the first day it can be
   * @param what what it is to the entity: 任职, 就读
   * @param claim the claim that says so
   * @param other the other end's id, and what it is called; empty where that is the date alone
   */
  private record Moment(
      String order, String when, String what, String claim, String other, String name) {}

  /**
   * @param id the entity's
   */
  EntityLife(Reading reading, String id) {
    this.visit = reading.visit();
    this.id = id;
    this.headings = reading.order();
    var life = visit.release().timelines().life(id, MOST);
    this.moments = life.map(this::moments).orElse(List.of());
    this.more = life.map(Life::notShown).orElse(0L);
  }

  boolean isEmpty() {
    return moments.size() < LEAST;
  }

  /** The items, each with its date at the margin. */
  DomContent part() {
    return section(
            h2(visit.text("entity.chronology")).withId(ANCHOR),
            tag("rs-timeline")
                .attr(
                    "src",
                    visit.href("/api/entities/" + Visit.encoded(id) + "/timeline?limit=" + MOST)),
            ol(each(moments, m -> li(moment(m))))
                .withClass(moments.size() > LONG ? "chronology long" : "chronology"),
            iff(more > 0, p(visit.text("timeline.notshown.late", more)).withClass("hint")),
            p(Behind.link(visit, BehindEntity.CHRONOLOGY.of(visit.release().base().iri(id)))))
        .attr("aria-labelledby", ANCHOR);
  }

  private List<Moment> moments(Life life) {
    var all = new ArrayList<Moment>();
    if (life.whole() != null) {
      life.whole().accounts().stream()
          .filter(a -> a.earliest() != null || a.latest() != null)
          .map(this::own)
          .forEach(all::add);
    }
    life.items().forEach(i -> all.add(moment(i)));
    all.sort(Comparator.comparing(Moment::order));
    var seen = new HashSet<Moment>();
    return all.stream().filter(m -> seen.add(alike(m))).toList();
  }

  /** What two claims say alike is told once, and so is an event. */
  private static Moment alike(Moment m) {
    boolean event = m.other().startsWith(EntityType.EVENT.key() + "/");
    return new Moment(m.order(), m.when(), event ? "" : m.what(), "", m.other(), m.name());
  }

  /** Birth or death, foundation or end of the entity itself. */
  private Moment own(Account account) {
    boolean person = id.startsWith(EntityType.PERSON.key() + "/");
    var property =
        switch (account.role()) {
          case begin -> person ? Rs.birthDate : Rs.foundedDate;
          case end -> person ? Rs.deathDate : Rs.dissolvedDate;
          case at -> Rs.date;
        };
    var heading = headings.of(property.getURI()).forward();
    String order = Optional.ofNullable(account.earliest()).orElse(account.latest());
    return new Moment(
        order,
        when(account.edtf(), account.text()),
        visit.pick(heading.zh(), heading.en()),
        account.claims().isEmpty() ? "" : account.claims().getFirst(),
        "",
        "");
  }

  private Moment moment(DatedItem item) {
    String claim = visit.release().base().id(item.iri()).orElse("");
    boolean named = !item.name().equals(item.group().zh());
    return new Moment(
        item.earliest() != null ? item.earliest() : String.valueOf(item.latest()),
        when(item),
        visit.pick(item.group().zh(), item.group().en()),
        claim,
        item.id().equals(claim) || item.id().equals(id) ? "" : item.id(),
        named ? item.name() : "");
  }

  private DomContent moment(Moment moment) {
    return div(
            span(moment.when()).withClass("when").attr("lang", "zh-Hans"),
            span(
                    a(moment.what())
                        .withHref("#" + Visit.anchor(moment.claim()))
                        .withClass("what")
                        .withTitle(visit.text("entity.to.claim")),
                    text(" "),
                    moment.other().isEmpty()
                        ? span(moment.name()).attr("lang", "zh-Hans")
                        : visit.to(moment.other(), moment.name()))
                .withClass("matter"))
        .withClass("moment");
  }

  /** What the date means; the words of the record stand with the claim. */
  private String when(DatedItem item) {
    if (item.edtf() != null || item.text() != null) {
      return when(
          Optional.ofNullable(item.edtf()).orElse(""), Optional.ofNullable(item.text()).orElse(""));
    }
    String first = year(item.earliest());
    String last = year(item.latest());
    return first.equals(last) ? first : first + "—" + last;
  }

  private String when(String edtf, String words) {
    if (edtf.isEmpty()) {
      return words;
    }
    return visit.language() == Language.EN
        ? edtf
        : SAME_YEAR.matcher(ChineseDates.of(Edtf.parse(edtf))).replaceAll("$1$2至");
  }

  private static String year(String day) {
    return day == null ? "" : day.replaceFirst("-\\d\\d-\\d\\d$", "");
  }
}
