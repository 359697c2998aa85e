package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import rongshi.loader.text.Folding;
import rongshi.loader.text.NameKey;
import rongshi.server.index.Fields;
import rongshi.server.understand.Part;
import rongshi.server.understand.Part.Kind;
import rongshi.server.understand.Understanding;

/** Says why a document is among the hits. */
final class Reason {
  private final IndexSearcher searcher;
  private final Optional<Understanding> understood;
  private final Optional<Answer> answer;
  private final List<String> terms;
  private final Set<Integer> near;

  Reason(
      IndexSearcher searcher,
      Optional<Understanding> understood,
      Optional<Answer> answer,
      List<String> terms,
      Set<Integer> near) {
    this.searcher = searcher;
    this.understood = understood;
    this.answer = answer;
    this.terms = terms;
    this.near = near;
  }

  /** A reason in both languages. */
  record Text(String zh, String en) {}

  /** The strongest reasons, three at most, joined. */
  Text of(Document doc, int number) throws IOException {
    if (understood.isEmpty()) {
      return new Text("符合所选条件", "fits the filters");
    }
    var reasons = new ArrayList<Text>();
    answered(doc, reasons);
    named(doc, reasons);
    for (var part : understood.get().named().toList()) {
      linked(part, number, reasons);
    }
    for (var part : understood.get().parts()) {
      if ((part.kind() == Kind.concept || part.kind() == Kind.attribute)
          && part.values().stream()
              .anyMatch(v -> has(Fields.CONCEPT, v, number) || told(part, v, number))) {
        // 女烈士 asks for women; that a woman meets it does not make her a martyr
        reasons.add(
            part.kind() == Kind.attribute
                ? new Text(
                    "合于检索词「" + part.label() + "」中的一项条件",
                    "meets one condition of “" + part.label() + "”")
                : new Text("属「" + part.label() + "」", "is “" + part.labelEn() + "”"));
      }
    }
    words(doc, reasons);
    if (near.contains(number)) {
      reasons.add(new Text("记述与检索词意思相近", "told of much as the query says"));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Text("名称、拼音或提及它的段落", "a name, its pinyin, or passages that mention it"));
    }
    var first = reasons.stream().distinct().limit(3).toList();
    return new Text(
        String.join("；", first.stream().map(Text::zh).toList()),
        String.join("; ", first.stream().map(Text::en).toList()));
  }

  private void answered(Document doc, List<Text> reasons) {
    String id = doc.get(Fields.ID);
    answer.ifPresent(
        a ->
            a.values().stream()
                .filter(v -> id.equals(v.id()))
                .findFirst()
                .ifPresent(
                    v ->
                        reasons.add(
                            new Text("记载作答：" + a.question(), "claims answer: " + a.questionEn()))));
  }

  private void named(Document doc, List<Text> reasons) {
    String key = NameKey.of(understood.get().text());
    String name = Optional.ofNullable(doc.get(Fields.NAME)).orElse("");
    if (NameKey.of(name).equals(key)) {
      reasons.add(new Text("名称相同", "the name"));
      return;
    }
    for (String alias : doc.getValues(Fields.ALIAS)) {
      if (NameKey.of(alias).equals(key)) {
        reasons.add(new Text("又名「" + alias + "」", "also named " + alias));
        return;
      }
    }
    if (!key.isEmpty() && NameKey.of(name).contains(key)) {
      reasons.add(new Text("名称包含检索词", "the name contains it"));
      return;
    }
    String id = doc.get(Fields.ID);
    understood
        .get()
        .named()
        .filter(p -> p.values().contains(id))
        .findFirst()
        .ifPresent(
            p -> {
              String how = p.how() == null ? "" : "（" + p.how() + "）";
              reasons.add(
                  new Text(
                      "检索词中的「" + p.text() + "」" + how, "“" + p.text() + "” in the query" + how));
            });
  }

  private void linked(Part part, int number, List<Text> reasons) {
    boolean place = part.kind() == Kind.place;
    for (String id : part.values()) {
      if (place && has(Fields.WITHIN, id, number)) {
        reasons.add(new Text("在「" + part.label() + "」", "in " + part.label()));
        return;
      }
      if (has(Fields.LINKS, id, number)) {
        reasons.add(new Text("记载与「" + part.label() + "」相连", "claims link it with " + part.label()));
        return;
      }
      if (has(Fields.COMPANY, id, number)) {
        reasons.add(new Text("与「" + part.label() + "」同见于段落", "in passages with " + part.label()));
        return;
      }
    }
  }

  private boolean told(Part part, String value, int number) {
    return part.kind() == Kind.attribute
        && (has(Fields.FACTS, value, number) || has(Fields.LINKS, value, number));
  }

  private boolean has(String field, String value, int doc) {
    try {
      var leaves = searcher.getIndexReader().leaves();
      var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
      return postings != null && postings.advance(doc - leaf.docBase) == doc - leaf.docBase;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void words(Document doc, List<Text> reasons) {
    if (doc.get(Fields.TYPE).equals("passage")) {
      reasons.add(new Text("段落文字", "the passage's text"));
    } else if (holds(doc, Fields.DESCRIPTION)) {
      reasons.add(new Text("简介", "the description"));
    } else if (holds(doc, Fields.CLAIMS)) {
      reasons.add(new Text("记载", "claims"));
    }
  }

  private boolean holds(Document doc, String field) {
    String text = Folding.fold(Optional.ofNullable(doc.get(field)).orElse(""));
    return terms.stream().anyMatch(text::contains);
  }
}
