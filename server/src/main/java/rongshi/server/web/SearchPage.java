package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.ontology.EntityType;
import rongshi.server.search.Answer;
import rongshi.server.search.Hit;
import rongshi.server.search.SearchQuery;
import rongshi.server.search.SearchResult;
import rongshi.server.understand.Part;

/**
 * The search page: how the query was understood, the graph's own answer, facets, hits. Every state
 * has an address.
 */
final class SearchPage {
  private static final int VALUES_SHOWN = 12;
  private static final Map<String, String> FACETS = facetNames();

  private final Map<String, List<String>> parameters;

  /**
   * @param parameters those of the request
   */
  SearchPage(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  DomContent[] of(SearchQuery query, SearchResult result) {
    var content = new ArrayList<DomContent>();
    content.add(h1("检索 Search"));
    content.add(Layout.search(query.text()));
    content.add(p("「" + query.text() + "」共 " + result.total() + " 条 hits"));
    content.add(understood(result));
    content.add(filters(result));
    if (result.answer() != null) {
      content.add(answer(result.answer()));
    }
    content.add(order(query.sort()));
    content.add(facets(result));
    content.add(ol(each(result.hits(), SearchPage::hit)));
    if (result.hints() != null) {
      content.add(ul(each(result.hints(), this::hint)));
    }
    if (query.offset() + query.limit() < result.total()) {
      String next = Integer.toString(query.offset() + query.limit());
      content.add(p(a("下一页 next").withHref(address("offset", next))));
    }
    return content.toArray(DomContent[]::new);
  }

  /** The parts that were understood, each with a link that leaves it out. */
  @SuppressWarnings("unchecked")
  private DomContent understood(SearchResult result) {
    var parts = (List<Part>) result.query().getOrDefault("parts", List.of());
    if (parts.isEmpty()) {
      return text("");
    }
    return p(
        text("理解为 understood as: "),
        each(
            parts,
            part ->
                span(
                    text(
                        "「"
                            + part.text()
                            + "」"
                            + part.kind()
                            + " "
                            + part.label()
                            + (part.how() == null ? "" : "（" + part.how() + "）")
                            + " "),
                    a("×")
                        .withHref(added("without", part.key()))
                        .attr("aria-label", "不取 leave out " + part.text()),
                    text("　"))));
  }

  /** The conditions that hold, each with a link that lifts it. */
  private DomContent filters(SearchResult result) {
    var set =
        parameters.keySet().stream()
            .filter(k -> FACETS.containsKey(k) || List.of("from", "to", "without").contains(k))
            .sorted()
            .toList();
    if (set.isEmpty()) {
      return text("");
    }
    return p(
        text("条件 filters: "),
        each(
            set,
            k ->
                span(
                    text(
                        k
                            + " = "
                            + String.join(
                                "、",
                                parameters.get(k).stream()
                                    .map(v -> result.labels().getOrDefault(v, v))
                                    .toList())
                            + " "),
                    a("×").withHref(address(k, null)),
                    text("　"))),
        a("全部清除 clear all").withHref("/search?q=" + Layout.encoded(first("q"))));
  }

  private static DomContent answer(Answer answer) {
    return div(
        h2("作答 Answer"),
        p(answer.question()),
        ul(
            each(
                answer.values(),
                v ->
                    li(
                        v.id() == null ? text(v.name()) : Layout.to(v.id(), v.name()),
                        each(
                            v.claims(),
                            c ->
                                span(
                                    text(" "),
                                    Layout.to(c.id(), "「" + c.wording() + "」"),
                                    each(
                                        c.sources(),
                                        s -> span(text(" "), Layout.to(s, shortened(s))))))))),
        details(
            summary("SPARQL"),
            pre(answer.sparql()),
            p(
                a("在 SPARQL 页修改并运行 edit and run")
                    .withHref("/workbench?query=" + Layout.encoded(answer.sparql())))));
  }

  private DomContent order(String current) {
    return p(
        text("排序 order: "),
        each(
            List.of("relevance", "date", "name"),
            s ->
                s.equals(current)
                    ? span(s + "　")
                    : span(a(s).withHref(address("sort", s)), text("　"))));
  }

  private DomContent facets(SearchResult result) {
    return div(
        each(
            FACETS.entrySet().stream()
                .filter(f -> !result.facets().getOrDefault(f.getKey(), Map.of()).isEmpty())
                .toList(),
            f ->
                p(
                    text(f.getValue() + "："),
                    each(
                        result.facets().get(f.getKey()).entrySet().stream()
                            .limit(VALUES_SHOWN)
                            .toList(),
                        v ->
                            span(
                                a(label(result, f.getKey(), v.getKey()) + " " + v.getValue())
                                    .withHref(chosen(f.getKey(), v.getKey())),
                                text("　"))))));
  }

  private static String label(SearchResult result, String facet, String value) {
    return facet.equals("type") && value.equals("passage")
        ? "段落"
        : result.labels().getOrDefault(value, value);
  }

  private String chosen(String facet, String value) {
    if (facet.equals("period")) {
      int from = Integer.parseInt(value.replace("s", ""));
      var copy = new SearchPage(changed("from", Integer.toString(from)));
      return copy.address("to", Integer.toString(from + 9));
    }
    return address(facet, value);
  }

  private static DomContent hit(Hit hit) {
    String type = EntityType.ofKey(hit.type()).map(EntityType::zh).orElse("段落");
    String years =
        hit.earliest() == null
            ? ""
            : " " + hit.earliest() + "—" + (hit.latest() == null ? "" : hit.latest());
    var passages = hit.passages() == null ? List.<Hit.Passage>of() : hit.passages();
    return li(
        Layout.to(hit.id(), hit.name()),
        span(" " + type + years).withClass("edtf"),
        text(" " + hit.description()),
        p(rawHtml(hit.snippet())).withClass("hint"),
        each(
            passages,
            x ->
                p(
                        Layout.to(x.id(), x.year() == null ? "段落" : Integer.toString(x.year())),
                        text(" "),
                        rawHtml(x.snippet()),
                        each(x.sources(), s -> span(text(" "), Layout.to(s, shortened(s)))))
                    .withClass("hint")),
        p("为何显示 why: " + hit.why() + " / " + hit.whyEn()).withClass("hint"));
  }

  private DomContent hint(SearchResult.Hint hint) {
    String said = hint.zh() + " " + hint.en();
    if (hint.tryText() != null) {
      return li(a(said).withHref("/search?q=" + Layout.encoded(hint.tryText())));
    }
    if (hint.remove() == null) {
      return li(said);
    }
    var page = this;
    for (String parameter : hint.remove().split(",")) {
      page = new SearchPage(page.changed(parameter, null));
    }
    return li(a(said).withHref(page.address("offset", null)));
  }

  private static String shortened(String id) {
    return id.replaceFirst("^[^/]*/", "");
  }

  private String first(String parameter) {
    return parameters.getOrDefault(parameter, List.of("")).getFirst();
  }

  /** This page's address with one parameter set to a value, or taken away. */
  private String address(String parameter, String value) {
    return address(changed(parameter, value));
  }

  private String added(String parameter, String value) {
    var all = new LinkedHashMap<>(parameters);
    var values = new ArrayList<>(all.getOrDefault(parameter, List.of()));
    values.add(value);
    all.put(parameter, values);
    all.remove("offset");
    return address(all);
  }

  private Map<String, List<String>> changed(String parameter, String value) {
    var all = new LinkedHashMap<>(parameters);
    all.remove("offset");
    all.remove(parameter);
    if (value != null) {
      all.put(parameter, List.of(value));
    }
    return all;
  }

  private static String address(Map<String, List<String>> parameters) {
    var address = new StringBuilder("/search?");
    parameters.forEach(
        (name, values) ->
            values.forEach(
                v ->
                    address
                        .append(address.charAt(address.length() - 1) == '?' ? "" : "&")
                        .append(Layout.encoded(name))
                        .append('=')
                        .append(Layout.encoded(v))));
    return address.toString();
  }

  private static Map<String, String> facetNames() {
    var names = new LinkedHashMap<String, String>();
    names.put("type", "类型 type");
    names.put("period", "时期 period");
    names.put("place", "地点 place");
    names.put("concept", "类别 category");
    names.put("organisation", "机构 organisation");
    names.put("source", "来源 source");
    return names;
  }
}
