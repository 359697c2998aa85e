package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;

import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rongshi.server.api.Asked;
import rongshi.server.release.OpenRelease;
import rongshi.server.search.SearchQuery;

/**
 * One request for a page: the release it is answered from, its language, and links that keep both.
 *
 * @param asked its parameters, checked
 */
record Visit(Context context, OpenRelease release, Asked asked, Language language, Site site) {

  /** A message of {@code messages/*.properties} in the visit's language. */
  String text(String key, Object... arguments) {
    return Messages.in(language).text(key, arguments);
  }

  /** Of two wordings that data carry, the one in the visit's language; the other where empty. */
  String pick(String zh, String en) {
    String first = language == Language.EN ? en : zh;
    return first == null || first.isBlank() ? (language == Language.EN ? zh : en) : first;
  }

  /** The SPARQL of what a search of this release shows. */
  Behind behind(SearchQuery asked) {
    return new Behind(release.base(), asked);
  }

  /** A number with its thousands parted. */
  String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** An address on this site that keeps language and release; {@code path} is encoded already. */
  String href(String path) {
    int hash = path.indexOf('#');
    var address = new StringBuilder(hash < 0 ? path : path.substring(0, hash));
    kept()
        .forEach(
            (name, value) ->
                address
                    .append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(encoded(value)));
    return hash < 0 ? address.toString() : address + path.substring(hash);
  }

  /** An address with parameters, in their order; those without values are left out. */
  String href(String path, Map<String, List<String>> parameters) {
    var address = new StringBuilder(path);
    parameters.forEach(
        (name, values) ->
            values.stream()
                .filter(v -> !kept().containsKey(name))
                .forEach(
                    v ->
                        address
                            .append(address.indexOf("?") < 0 ? '?' : '&')
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(v))));
    return href(address.toString());
  }

  /** A link to the page of an id; names are Chinese in either language. */
  ATag to(String id, String name) {
    var link = a(name).withHref(href("/page/" + encoded(id)));
    return language == Language.EN ? link.attr("lang", Language.ZH.tag()) : link;
  }

  /** This page in the other language. */
  String inLanguage(Language wanted) {
    var parameters = new LinkedHashMap<>(context.queryParamMap());
    parameters.remove("lang");
    if (wanted == Language.EN) {
      parameters.put("lang", List.of("en"));
    }
    var address = new StringBuilder(encoded(context.path()));
    parameters.forEach(
        (name, values) ->
            values.forEach(
                v ->
                    address
                        .append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(v))));
    return address.toString();
  }

  /** Fields for a form with {@code method=get}, which would drop language and release. */
  DomContent keptFields() {
    return each(
        kept().entrySet().stream().toList(),
        e -> input().withType("hidden").withName(e.getKey()).withValue(e.getValue()));
  }

  private Map<String, String> kept() {
    var kept = new LinkedHashMap<String, String>();
    if (language == Language.EN) {
      kept.put("lang", "en");
    }
    Optional.ofNullable(context.queryParam("release")).ifPresent(r -> kept.put("release", r));
    return kept;
  }

  /** What stands after {@code #} for an id on a page; every id has one of its own. */
  static String anchor(String id) {
    return id.replace('/', '-').replaceAll("\\s", "_");
  }

  /** A text in an address: its slashes stay. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }
}
