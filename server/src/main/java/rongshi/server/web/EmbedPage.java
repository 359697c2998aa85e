package rongshi.server.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iframe;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.server.entity.EntityReader;

/**
 * Where a writer sets an embed up: a form, what it looks like, and the HTML to copy. The whole
 * state is the address; the script asks for the same page anew as fields change.
 */
final class EmbedPage implements Page {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "depth", List.of("1", "2"),
          "theme", List.of("auto", "light", "dark"),
          "lang", List.of("zh", "en"));
  private static final List<String> TYPES = List.of("", "event", "site", "place", "person");

  @Override
  public String path() {
    return "/embed";
  }

  @Override
  public Layout show(Visit visit) {
    var kind = visit.asked().text("kind").map(Embedding.Kind::of).orElse(Embedding.Kind.GRAPH);
    var embedding = embedding(visit, kind);
    String title = visit.text("embed.title");
    return Layout.page(visit, title)
        .kind("embed")
        .script("embed")
        .add(
            h1(title),
            p(visit.text("embed.lead")).withClass("lead"),
            div(fields(visit, kind, embedding), outcome(visit, embedding)).withClass("setup"));
  }

  /** What is asked for; where nothing is, what stands first among the samples. */
  private static Embedding embedding(Visit visit, Embedding.Kind kind) {
    var given = new LinkedHashMap<>(visit.context().queryParamMap());
    given.put("lang", List.of(visit.asked().text("in").orElse(visit.language().key())));
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    if (kind.own().contains("entity") && visit.asked().text("q").isEmpty()) {
      given.computeIfAbsent("entity", e -> List.of(sample(visit, reader, 0)));
    }
    if (kind == Embedding.Kind.PATH) {
      given.computeIfAbsent("from", e -> List.of(sample(visit, reader, 0)));
      given.computeIfAbsent("to", e -> List.of(sample(visit, reader, 1)));
    }
    for (String name : List.of("entity", "from", "to")) {
      given.computeIfPresent(
          name,
          (n, values) ->
              List.of(
                  PathsPage.end(visit.release(), reader, values.getFirst().strip())
                      .known()
                      .map(PathsPage.Known::id)
                      .orElse(values.getFirst())));
    }
    return Embedding.of(kind, given);
  }

  private static String sample(Visit visit, EntityReader reader, int n) {
    var samples = GraphPage.samples(visit.release(), reader);
    return n < samples.size() ? samples.get(n).get("id") : "";
  }

  private static DomContent fields(Visit visit, Embedding.Kind kind, Embedding embedding) {
    var fields = new ArrayList<DomContent>();
    fields.add(
        choice(
            visit,
            "kind",
            List.of(Embedding.Kind.values()).stream().map(Embedding.Kind::key).toList(),
            kind.key()));
    for (String name : kind.own()) {
      String value = embedding.attributes().getOrDefault(name, "");
      fields.add(
          switch (name) {
            case "entity", "from", "to" -> entity(visit, name, value);
            case "depth" -> choice(visit, name, VALUES.get(name), value);
            case "type" -> choice(visit, name, TYPES, value);
            default -> field(visit, name, value);
          });
    }
    fields.add(choice(visit, "theme", VALUES.get("theme"), embedding.attributes().get("theme")));
    fields.add(choice(visit, "in", VALUES.get("lang"), embedding.attributes().get("lang")));
    fields.add(field(visit, "height", embedding.attributes().getOrDefault("height", "")));
    return form(
            each(fields, f -> f),
            visit.keptFields(),
            button(visit.text("embed.show")).withType("submit"))
        .withAction("/embed")
        .withMethod("get")
        .withId("embed-form")
        .withClass("fields");
  }

  private static DomContent entity(Visit visit, String name, String id) {
    var reader = new EntityReader(visit.release().data(), visit.release().base());
    var known = reader.named(id);
    var field =
        input()
            .withType("text")
            .withName(name)
            .withValue(known.map(n -> n.name()).orElse(id))
            .attr("autocomplete", "off")
            .attr("lang", "zh-Hans");
    known.ifPresent(n -> field.attr("data-id", id));
    return tag("rs-entity").with(label(text(visit.text("embed.field." + name)), field));
  }

  private static DomContent field(Visit visit, String name, String value) {
    return label(
        text(visit.text("embed.field." + name)),
        input().withType("text").withName(name).withValue(value));
  }

  private static DomContent choice(Visit visit, String name, List<String> values, String chosen) {
    return label(
        text(visit.text("embed.field." + name)),
        select(
                each(
                    values,
                    v -> {
                      String words = visit.text("embed." + name + "." + (v.isEmpty() ? "any" : v));
                      var option = option(words).withValue(v);
                      return v.equals(chosen) ? option.attr("selected", "selected") : option;
                    }))
            .withName(name));
  }

  private static DomContent outcome(Visit visit, Embedding embedding) {
    String origin = visit.context().scheme() + "://" + visit.context().host();
    String title = EmbedTarget.title(visit.release(), embedding, visit.language());
    int height = embedding.kind().height();
    return section(
            h2(visit.text("embed.preview")),
            iframe()
                .withSrc(embedding.frame())
                .withTitle(title)
                .attr("height", Integer.toString(height))
                .attr("loading", "lazy"),
            h2(visit.text("embed.snippet")),
            p(visit.text("embed.snippet.about")),
            copied(embedding.element(origin)),
            h2(visit.text("embed.iframe")),
            p(visit.text("embed.iframe.about")),
            copied(embedding.iframe(origin, title, "100%", height)),
            h2(visit.text("embed.more")),
            p(visit.text("embed.oembed")),
            copied(
                origin
                    + "/oembed?url="
                    + Visit.encoded(origin + EmbedTarget.page(embedding)).replace("/", "%2F")),
            p(visit.text("embed.policy")),
            copied("script-src " + origin + "; connect-src " + origin + "; frame-src " + origin),
            p(visit.text("embed.promise")))
        .withId("outcome")
        .attr("aria-live", "polite");
  }

  private static DomContent copied(String words) {
    return pre(code(words)).attr("data-copy", "text").attr("tabindex", "0");
  }
}
