package rongshi.server.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.server.cite.Citations;
import rongshi.server.cite.Reference;
import rongshi.server.cite.ReferenceList;
import rongshi.server.cite.Style;
import rongshi.server.entity.EntityReader;
import rongshi.server.release.OpenRelease;

/** References for an entity, a claim or a source, as text in a style or as JSON with all styles. */
final class CiteAnswer {
  private CiteAnswer() {}

  /** {@code GET /api/cite/{id}}. */
  static void answer(OpenRelease release, String id, Asked asked, Context context) {
    var reader = new EntityReader(release.data(), release.base());
    var citations = citations(release, reader, asked);
    var reference =
        citations
            .of(id)
            .orElseThrow(
                () ->
                    Asked.notFound(
                        "没有编号为「" + id + "」的实体、记载或来源",
                        "there is no entity, claim or source “" + id + "”"));
    var style = style(asked);
    if (style.isPresent()) {
      context
          .contentType(style.get().mediaType() + ";charset=utf-8")
          .result(style.get().write(reference));
    } else {
      context.json(json(reader, citations, reference));
    }
  }

  private static Map<String, Object> json(
      EntityReader reader, Citations citations, Reference reference) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", reference.key());
    for (Style style : Style.values()) {
      answer.put(style.key(), style.write(reference));
    }
    var list = new ReferenceList(citations);
    reader
        .claim(reference.key())
        .ifPresent(c -> list.cite(c.sources().stream().map(s -> s.id()).toList()));
    answer.put("sources", list.entries());
    return answer;
  }

  /** References of a release, read on the day given as {@code accessed}, else today (UTC). */
  static Citations citations(OpenRelease release, EntityReader reader, Asked asked) {
    return new Citations(
        reader,
        release.base(),
        release.number(),
        release.manifest().created(),
        asked.text("accessed").map(CiteAnswer::day).orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Asked.bad(
          "参数 accessed 应为日期，如 2026-11-28", "parameter accessed is a day such as 2026-11-28");
    }
  }

  private static Optional<Style> style(Asked asked) {
    var key = asked.text("style");
    var style = key.flatMap(Style::ofKey);
    if (key.isPresent() && style.isEmpty()) {
      List<String> known = Arrays.stream(Style.values()).map(Style::key).toList();
      throw Asked.bad(
          "没有著录格式「" + key.get() + "」，有 " + known,
          "there is no style “" + key.get() + "”; there are " + known);
    }
    return style;
  }
}
