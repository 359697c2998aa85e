package rongshi.server.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import rongshi.server.api.Api;
import rongshi.server.api.Asked;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.release.OpenRelease;
import rongshi.server.release.Releases;

/**
 * {@code GET /oembed?url=} after oEmbed 1.0 (oembed.com): how a page of this site stands on
 * another, as an iframe. 404 for addresses that are not of this server or have nothing to embed,
 * 501 for XML.
 */
final class OEmbed {
  private static final int WIDTH = 640;

  private final Releases releases;

  OEmbed(Releases releases) {
    this.releases = releases;
  }

  void answer(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    var asked = new Asked(context);
    String format = asked.text("format").orElse("json");
    if (!format.equals("json")) {
      Api.problem(
          context,
          new Problem(
              "not-implemented",
              new Text("不支持的格式", "format not offered"),
              501,
              new Text("oEmbed 只有 JSON 格式", "oEmbed is offered as JSON only")));
      return;
    }
    String url =
        asked
            .text("url")
            .orElseThrow(
                () -> Asked.bad("缺少参数 url（本站页面的地址）", "parameter url (a page here) is missing"));
    String origin = context.scheme() + "://" + context.host();
    if (!here(url, origin)) {
      throw Asked.notFound("不是本站的地址：" + url, "not an address of this site: " + url);
    }
    var embedding =
        EmbedTarget.of(url)
            .orElseThrow(
                () -> Asked.notFound("此页无可嵌入的内容：" + url, "nothing to embed on this page: " + url));
    int width = Math.min(asked.integer("maxwidth", WIDTH, 1, 10_000), WIDTH);
    int height =
        Math.min(
            asked.integer("maxheight", embedding.kind().height(), 1, 10_000),
            embedding.kind().height());
    context.json(
        asked.within(
            releases,
            release -> json(release, embedding, Language.of(context), origin, width, height)));
  }

  /** Scheme apart, as a proxy in front may end TLS; an address without a host is one of ours. */
  private static boolean here(String url, String origin) {
    if (url.startsWith("/")) {
      return true;
    }
    try {
      var host = URI.create(url.replaceFirst("[?#].*", "").replaceAll("[^\\x21-\\x7e]", "x"));
      return URI.create(origin).getAuthority().equalsIgnoreCase(host.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, Object> json(
      OpenRelease release,
      Embedding asked,
      Language language,
      String origin,
      int width,
      int height) {
    var embedding =
        EmbedTarget.shown(release, asked)
            .orElseThrow(
                () -> {
                  String ids = String.join("、", EmbedTarget.entities(asked));
                  return Asked.notFound(
                      "没有编号为「" + ids + "」的实体，或其中无可嵌入者",
                      "there is no entity “" + ids + "”, or nothing of it to embed");
                });
    String title = EmbedTarget.title(release, embedding, language);
    var json = new LinkedHashMap<String, Object>();
    json.put("version", "1.0");
    json.put("type", "rich");
    json.put("title", title);
    json.put("provider_name", Messages.in(language).text("site.name"));
    json.put("provider_url", origin + "/");
    json.put("cache_age", 86_400);
    json.put("width", width);
    json.put("height", height);
    json.put("html", embedding.iframe(origin, title, Integer.toString(width), height));
    return json;
  }
}
