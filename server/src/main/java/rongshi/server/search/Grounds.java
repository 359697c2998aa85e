package rongshi.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import rongshi.loader.text.Folding;
import rongshi.loader.text.Terms;
import rongshi.ontology.Concepts;
import rongshi.ontology.Vocabulary;
import rongshi.server.index.Fields;
import rongshi.server.index.TextIndex;
import rongshi.server.search.Related.Ground;

/** Says why another entity is related to one. */
final class Grounds {
  private static final int MOST_NAMED = 3;
  private static final int SHORTEST = 3;

  /** Where there are so many other reasons, shared words add nothing. */
  private static final int ENOUGH = 2;

  /** What everyone is, so that it says nothing of two. */
  private static final List<String> COMMON_SCHEMES = List.of("sex/", "ethnicity/");

  /** A concept that more than one entity of so many has says nothing of two of them. */
  private static final int RARE = 25;

  /** What claims are introduced by in the text of an entity. */
  private static final Set<String> PROPERTIES = properties();

  private static final Concepts CONCEPTS = Concepts.bundled();

  private final TextIndex index;
  private final IndexSearcher searcher;
  private final String id;
  private final Map<String, Integer> neighbours;
  private final String name;
  private final String text;
  private final Set<String> concepts;

  /**
   * @param neighbours whom claims link it with, and their documents
   */
  Grounds(TextIndex index, Document doc, int number, Map<String, Integer> neighbours)
      throws IOException {
    this.index = index;
    this.searcher = index.searcher();
    this.id = doc.get(Fields.ID);
    this.neighbours = neighbours;
    this.name = Folding.fold(doc.get(Fields.NAME));
    this.text = text(doc);
    this.concepts = concepts(number);
  }

  /** At least one reason. */
  List<Ground> of(Document other, int number) throws IOException {
    var grounds = new ArrayList<Ground>();
    if (frequency(Fields.LINKS, id, number) > 0) {
      grounds.add(new Ground("claim", "记载相连", "claims link them", List.of()));
    }
    var common = common(number);
    common.ifPresent(grounds::add);
    int passages = frequency(Fields.COMPANY, id, number);
    if (passages > 0) {
      String en =
          passages == 1 ? "in one passage together" : "in " + passages + " passages together";
      grounds.add(new Ground("passage", "同见于 " + passages + " 处段落", en, List.of()));
    }
    sameKind(number).ifPresent(grounds::add);
    var words = grounds.size() < ENOUGH ? sharedWords(other) : List.<String>of();
    if (!words.isEmpty()) {
      String zh = "记述用语相近：「" + String.join("」「", words) + "」";
      String en = "told of in like words: " + String.join(", ", words);
      grounds.add(new Ground("words", zh, en, List.of()));
    }
    if (grounds.isEmpty()) {
      grounds.add(new Ground("meaning", "记述相近", "told of alike", List.of()));
    }
    return grounds;
  }

  private Optional<Ground> common(int number) throws IOException {
    var names = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (var neighbour : neighbours.entrySet()) {
      if (ids.size() < MOST_NAMED
          && neighbour.getValue() != number
          && frequency(Fields.LINKS, neighbour.getKey(), number) > 0) {
        var doc = searcher.storedFields().document(neighbour.getValue(), Set.of(Fields.NAME));
        names.add(doc.get(Fields.NAME));
        ids.add(neighbour.getKey());
      }
    }
    String all = "「" + String.join("」「", names) + "」";
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ground(
                "common", "都与" + all + "相连", "both linked with " + String.join(", ", names), ids));
  }

  private Optional<Ground> sameKind(int number) throws IOException {
    var shared = new ArrayList<>(concepts(number));
    shared.retainAll(concepts);
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    var iris = new ArrayList<String>();
    for (String iri : shared) {
      var concept = CONCEPTS.byIri(iri);
      if (concept.isPresent()
          && COMMON_SCHEMES.stream().noneMatch(c -> iri.startsWith(Concepts.NS + c))
          && (long) searcher.getIndexReader().docFreq(new Term(Fields.CONCEPT, iri)) * RARE
              < searcher.getIndexReader().maxDoc()) {
        zh.add(concept.get().zh());
        en.add(concept.get().en());
        iris.add(iri);
      }
    }
    return iris.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ground(
                "concept",
                "同属「" + String.join("」「", zh) + "」",
                "both " + String.join(", ", en),
                iris));
  }

  /** The longest stretches that both texts hold, the most telling first. */
  private List<String> sharedWords(Document doc) {
    String other = text(doc);
    String name = Folding.fold(doc.get(Fields.NAME));
    var theirs = new HashSet<String>();
    Terms.ofText(other).forEach(t -> theirs.add(t.text()));
    var runs = new LinkedHashMap<String, Double>();
    int from = -1;
    int end = -1;
    double strength = 0;
    for (var term : Terms.ofText(text)) {
      if (term.end() - term.start() < 2 || !theirs.contains(term.text())) {
        continue;
      }
      boolean on =
          from >= 0 && term.start() < end && other.contains(text.substring(from, term.end()));
      if (!on) {
        keep(runs, from, end, strength, name);
        from = term.start();
        strength = 0;
      }
      end = term.end();
      strength += index.space().strength(term.text());
    }
    keep(runs, from, end, strength, name);
    return runs.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_NAMED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Numbers, and either's own name, say nothing. */
  private void keep(Map<String, Double> runs, int from, int end, double strength, String other) {
    if (from < 0 || end - from < SHORTEST || strength == 0) {
      return;
    }
    String run = text.substring(from, end);
    boolean says = run.codePoints().noneMatch(c -> c < 0x250) && !PROPERTIES.contains(run);
    if (says && !run.contains(name) && !run.contains(other) && !other.contains(run)) {
      runs.merge(run, strength / Math.sqrt(end - from), Math::max);
    }
  }

  private static Set<String> properties() {
    return new Vocabulary()
        .vocabulary()
        .listStatements(null, RDFS.label, (RDFNode) null)
        .filterKeep(s -> s.getLanguage().startsWith("zh"))
        .mapWith(s -> Folding.fold(s.getString()))
        .toSet();
  }

  private static String text(Document doc) {
    String described = Optional.ofNullable(doc.get(Fields.DESCRIPTION)).orElse("");
    return Folding.fold(described + "\n" + Optional.ofNullable(doc.get(Fields.CLAIMS)).orElse(""));
  }

  private Set<String> concepts(int number) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    var values = DocValues.getSortedSet(leaf.reader(), Fields.CONCEPT);
    var found = new TreeSet<String>();
    if (values.advanceExact(number - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return found;
  }

  private int frequency(String field, String value, int number) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    var postings = leaf.reader().postings(new Term(field, value), PostingsEnum.FREQS);
    int own = number - leaf.docBase;
    return postings != null && postings.advance(own) == own ? postings.freq() : 0;
  }
}
