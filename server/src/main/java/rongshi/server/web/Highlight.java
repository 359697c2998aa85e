package rongshi.server.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Marks names in a text. */
final class Highlight {
  private Highlight() {}

  static DomContent names(String words, List<String> names) {
    var parts = new ArrayList<DomContent>();
    int at = 0;
    while (at < words.length()) {
      int next = words.length();
      String found = "";
      for (String name : names) {
        int i = name.isEmpty() ? -1 : words.indexOf(name, at);
        if (i >= 0 && (i < next || (i == next && name.length() > found.length()))) {
          next = i;
          found = name;
        }
      }
      parts.add(text(words.substring(at, next)));
      if (!found.isEmpty()) {
        parts.add(mark(found));
      }
      at = next + Math.max(found.length(), found.isEmpty() ? 1 : 0);
    }
    return span(each(parts, p -> p));
  }
}
