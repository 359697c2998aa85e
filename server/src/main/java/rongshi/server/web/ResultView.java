package rongshi.server.web;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.search.SearchResult;

/**
 * One of the forms in which the one result set of a search is shown: {@code ?view=KEY}; {@link
 * SearchPage} has all.
 */
interface ResultView {
  /** Its value in an address; the tab's name is the message {@code search.view.KEY}. */
  String key();

  DomContent of(Visit visit, SearchResult result);

  /** The script entry it needs, or empty. */
  default List<String> scripts() {
    return List.of();
  }

  /** Whether it shows all hits at once, so that there are no pages to turn. */
  default boolean whole() {
    return false;
  }
}
