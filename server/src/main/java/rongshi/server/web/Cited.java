package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import rongshi.server.entity.EntityView.SourceView;

/** References to sources. */
final class Cited {
  private Cited() {}

  /** Each with its number as a link, its name and kind. */
  static DomContent sources(Visit visit, List<SourceView> sources) {
    return span(each(
            sources,
            s ->
                span(
                    visit.to(s.id(), "[" + shortened(s.id()) + "]"),
                    text(s.name() + (s.kind().isEmpty() ? "" : "（" + s.kind() + "）") + " "))))
        .withClass("cited");
  }

  /** The number of a source: {@code Z001} of {@code source/Z001}. */
  static String shortened(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
