package rongshi.server.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;

/** Text to be taken along, with a button that copies it where scripts run. */
final class CopyText {
  private CopyText() {}

  /**
   * @param label what the text is, for who cannot see it
   */
  static DomContent of(Visit visit, String label, String text) {
    return tag("rs-copy")
        .with(
            div(text(label)).withClass("label"),
            pre(text).attr("tabindex", "0").attr("aria-label", label),
            button(visit.text("copy.button"))
                .withType("button")
                .withClass("plain")
                .attr("hidden", "hidden"));
  }
}
