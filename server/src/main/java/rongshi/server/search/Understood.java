package rongshi.server.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.text.Terms;
import rongshi.server.search.SearchResult.Hint;
import rongshi.server.understand.Understanding;

/** What the answer says of the question: how it was understood, and where nothing came of it. */
final class Understood {
  private Understood() {}

  static Map<String, Object> of(SearchQuery asked, Optional<Understanding> understood) {
    var query = new LinkedHashMap<String, Object>();
    query.put("text", asked.text());
    query.put("terms", Terms.ofQuery(asked.text()));
    understood.ifPresent(
        u -> {
          query.put("parts", u.parts());
          query.put("words", u.words());
        });
    query.put("without", asked.without().stream().sorted().toList());
    query.put("sort", asked.sort());
    var filters = asked.filters();
    filters.type().ifPresent(t -> query.put("type", t));
    filters.from().ifPresent(y -> query.put("from", y));
    filters.to().ifPresent(y -> query.put("to", y));
    filters.place().ifPresent(p -> query.put("place", p));
    filters.concept().ifPresent(c -> query.put("concept", c));
    filters.organisation().ifPresent(o -> query.put("organisation", o));
    filters.source().ifPresent(s -> query.put("source", s));
    return query;
  }

  static Hint withoutFilter(String facet, long hits) {
    String parameter = facet.equals("period") ? "from,to" : facet;
    return new Hint(
        "条件 " + parameter + " 使结果为空；去掉它有 " + hits + " 条",
        "the condition " + parameter + " leaves nothing; without it there are " + hits,
        parameter,
        null,
        hits);
  }

  static Hint instead(String name) {
    return new Hint("是否要找「" + name + "」", "did you mean “" + name + "”", null, name, null);
  }

  static Hint nothing() {
    return new Hint(
        "没有名称、记载或段落含有这些字词；可换用别名、拼音，或减少字词",
        "no name, claim or passage has these words; try another name, pinyin or fewer words",
        null,
        null,
        null);
  }
}
