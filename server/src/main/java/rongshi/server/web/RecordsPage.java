package rongshi.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import rongshi.loader.release.Manifest.FileLine;

/** The files of records a release was made from. */
final class RecordsPage implements Page {
  private static final List<String> PROSE = List.of("chronicle", "biography");

  @Override
  public String path() {
    return "/records";
  }

  @Override
  public Layout show(Visit visit) {
    var byKind = new TreeMap<String, List<FileLine>>(Comparator.comparing(RecordsPage::order));
    visit.release().manifest().files().stream()
        .filter(f -> f.loaded() > 0 && !f.kind().equals("rdf"))
        .sorted(Comparator.comparing(FileLine::file))
        .forEach(f -> byKind.computeIfAbsent(group(f), k -> new ArrayList<>()).add(f));
    return Layout.page(visit, visit.text("records.title"))
        .add(
            h1(visit.text("records.title")),
            p(visit.text("records.about")).withClass("lead"),
            each(byKind.entrySet(), e -> files(visit, e.getKey(), e.getValue())));
  }

  private static String order(String group) {
    return PROSE.indexOf(group) < 0 ? "9" : Integer.toString(PROSE.indexOf(group));
  }

  private static String group(FileLine file) {
    return PROSE.contains(file.kind()) ? file.kind() : "register";
  }

  private static DomContent files(Visit visit, String group, List<FileLine> files) {
    return section(
        h2(visit.text("records.kind." + group)),
        ul(each(
                files,
                f ->
                    li(
                        a(name(f))
                            .withHref(visit.href("/records/" + Visit.encoded(f.file())))
                            .attr("lang", "zh-Hans"),
                        span(visit.text("records.count", visit.number(f.loaded())))
                            .withClass("hint"))))
            .withClass("files"));
  }

  private static String name(FileLine file) {
    return file.file().substring(file.file().lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
  }
}
