package rongshi.server.web;

import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.title;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A page in the making: title, description, scripts, content. Head, search box, navigation and foot
 * are the same on all. Nothing on it may come from another host or stand as script in the HTML.
 */
final class Layout {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'self'";

  private final Visit visit;
  private final String name;
  private final List<DomContent> content = new ArrayList<>();
  private final List<DomContent> links = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>(List.of("shell"));
  private final List<String> words = new ArrayList<>(List.of("shell."));
  private String description;
  private String kind = "";

  private Layout(Visit visit, String name) {
    this.visit = visit;
    this.name = name;
    this.description = visit.text("site.description");
  }

  /**
   * @param name its title in the visit's language, without that of the site
   */
  static Layout page(Visit visit, String name) {
    return new Layout(visit, name);
  }

  /** What search engines and previews say of it. */
  Layout description(String words) {
    description = words.isBlank() ? description : words;
    return this;
  }

  /**
   * Loads {@code src/main/web/pages/NAME.ts}, and its styles where it imports any; hands it the
   * messages whose keys begin with {@code NAME.}
   */
  Layout script(String entry) {
    scripts.add(entry);
    words.add(entry + ".");
    return this;
  }

  /** Hands the scripts all messages whose keys begin so. */
  Layout words(String prefix) {
    words.add(prefix);
    return this;
  }

  /** A {@code link rel=alternate}: the same in another form, e.g. as JSON or RDF. */
  Layout alternate(String type, String href) {
    links.add(link().withRel("alternate").withType(type).withHref(href));
    return this;
  }

  /** Says where the oEmbed description of this page is, for sites that embed it. */
  Layout oembed() {
    String here = visit.context().url();
    String query = visit.context().queryString();
    String url = query == null ? here : here + "?" + query;
    return alternate(
        "application/json+oembed",
        "/oembed?format=json&url=" + Visit.encoded(url).replace("/", "%2F"));
  }

  /** A class on the body, for styles of this page alone; {@code home} has its own search box. */
  Layout kind(String css) {
    kind = css;
    return this;
  }

  /**
   * @param parts one that is null, as j2html's {@code iff} gives it, is left out
   */
  Layout add(DomContent... parts) {
    Stream.of(parts).filter(Objects::nonNull).forEach(content::add);
    return this;
  }

  /** Writes it as the answer. */
  void write() {
    visit
        .context()
        .header("Content-Security-Policy", policy())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "strict-origin-when-cross-origin")
        .contentType("text/html;charset=utf-8")
        .result(document(html(top(), page()).withLang(visit.language().tag())));
  }

  /** Images of a map come from where whoever runs the server has said, and from nowhere else. */
  private String policy() {
    return visit
        .site()
        .tiles()
        .filter(t -> scripts.contains("map"))
        .map(t -> POLICY.replace("img-src 'self'", "img-src 'self' " + t.origin()))
        .orElse(POLICY);
  }

  private DomContent top() {
    var site = visit.site();
    return head(
        meta().withCharset("utf-8"),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        title(name + " · " + visit.text("site.name")),
        meta().withName("description").withContent(description),
        meta().withName("color-scheme").withContent("light dark"),
        link().withRel("icon").withHref("/favicon.svg").withType("image/svg+xml"),
        stylesheet("rongshi"),
        each(scripts, this::stylesheet),
        each(
            scripts,
            s ->
                TagCreator.script()
                    .withType("module")
                    .withSrc(site.assets().url(s + ".js").orElseThrow())),
        alternate(Language.ZH),
        alternate(Language.EN),
        each(links, l -> l));
  }

  private DomContent stylesheet(String entry) {
    var url = visit.site().assets().url(entry + ".css");
    return iff(url, u -> link().withRel("stylesheet").withHref(u));
  }

  private DomContent alternate(Language language) {
    return link()
        .withRel("alternate")
        .attr("hreflang", language.tag())
        .withHref(visit.inLanguage(language));
  }

  private DomContent page() {
    var frame = new Frame(visit);
    return body(
            frame.skip(),
            frame.header(!kind.equals("home")),
            main(each(content, c -> c)).withId("main").attr("tabindex", "-1"),
            frame.footer(),
            TagCreator.script().with(rawHtml(said())).withType("application/json").withId("words"))
        .withClass(kind);
  }

  /** The messages for the scripts: a block of data, which no policy forbids. */
  private String said() {
    Map<String, String> said = new TreeMap<>();
    words.forEach(prefix -> said.putAll(Messages.in(visit.language()).beginning(prefix)));
    try {
      return JSON.writeValueAsString(said).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
