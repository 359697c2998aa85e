package rongshi.server.understand;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.search.IndexSearcher;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateFinder;
import rongshi.loader.date.DateReading;
import rongshi.loader.text.Folding;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Romanisation;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.ontology.Vocabulary;
import rongshi.ontology.edtf.Edtf;
import rongshi.ontology.edtf.EdtfFormatException;
import rongshi.server.index.Fields;
import rongshi.server.understand.Part.Kind;

/**
 * Reads queries against one release's names. Safe for several threads; a query of thirty characters
 * takes about a millisecond.
 */
public final class QueryReader {
  private static final int LONGEST_READ = 300;
  private static final Pattern TYPED =
      Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)[./](\\d{1,2})(?:[./](\\d{1,2}))?(?!\\d)");
  private static final Set<String> SCHEMES =
      Set.of(
          "event-type",
          "site-category",
          "organisation-type",
          "place-type",
          "work-type",
          "protection-level");

  private final Names names;
  private final NameReader nameReader;
  private final LatinReader latin;
  private final DateFinder dates = new DateFinder();
  private final Lexicon questions = Lexicon.of("question-words.tsv");
  private final Lexicon stops = Lexicon.of("stop-words.txt");
  private final Lexicon periods = Lexicon.of("periods.tsv");
  private final Lexicon types = Lexicon.of("type-words.tsv");
  private final Lexicon relations = Lexicon.of("relation-words.tsv");
  private final Lexicon attributes = Lexicon.of("attribute-words.tsv");
  private final Lexicon concepts = concepts();

  public QueryReader(IndexSearcher searcher, Romanisation romanisation) {
    this.names = new Names(searcher);
    this.nameReader = new NameReader(names);
    this.latin = new LatinReader(names, nameReader, romanisation);
  }

  /**
   * @param without keys of parts that the reader has removed
   */
  public Understanding read(String text, Set<String> without) {
    String query = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    var reading = new Reading(query, without);
    if (!whole(reading)) {
      typedDates(reading);
      dates(reading);
      words(reading, questions, Kind.question);
      nameReader.asWritten(reading);
      periods(reading);
      latin.read(reading);
      nameReader.misspelt(reading);
      lexica(reading);
    }
    regional(reading);
    words(reading, stops, null);
    return new Understanding(text, reading.parts(), searched(reading));
  }

  /** Words of Taiwan in those of the mainland, where the query is in traditional characters. */
  private static void regional(Reading reading) {
    boolean traditional = false;
    for (int i = 0; i < reading.text.length(); i++) {
      traditional |=
          Character.isIdeographic(reading.text.charAt(i))
              && reading.text.charAt(i) != reading.folded.charAt(i);
    }
    if (traditional) {
      String mainland = Folding.fold(ZhTwConverterUtil.toSimple(reading.text));
      if (!mainland.equals(reading.folded)) {
        reading.alsoSearch(List.of(mainland));
      }
    }
  }

  /** The query as a whole is a name: nothing else is looked for in it. */
  private boolean whole(Reading reading) {
    String key = NameKey.of(reading.text);
    if (key.length() < 2 || !names.known(Fields.EXACT, key)) {
      return false;
    }
    var who = names.find(Fields.EXACT, key);
    nameReader.found(reading, 0, reading.text.length(), who, null, 1);
    return !who.isEmpty();
  }

  private void dates(Reading reading) {
    for (var mention : dates.find(reading.text, DateContext.none())) {
      if (mention.reading() instanceof DateReading.Read read
          && reading.free(mention.start(), mention.end())) {
        time(reading, mention.start(), mention.end(), read.edtf());
      }
    }
  }

  private void periods(Reading reading) {
    for (int at = 0; at < reading.folded.length(); at++) {
      var found = periods.at(reading.folded, at);
      if (found != null && reading.free(found.start(), found.end())) {
        var row = found.rows().getFirst();
        String first = row.get(1).substring(0, 4);
        String last = row.get(2).substring(0, 4);
        String label = first + "—" + last;
        reading.add(Kind.time, at, found.end(), label, label, List.of(first, last));
        reading.explained.set(at, found.end());
        at = found.end() - 1;
      } else if (year(reading.folded, at) && reading.free(at, at + 4)) {
        String year = reading.folded.substring(at, at + 4);
        reading.add(Kind.time, at, at + 4, year, year, List.of(year, year));
        reading.explained.set(at, at + 4);
        at += 3;
      }
    }
  }

  private static void time(Reading reading, int start, int end, Edtf edtf) {
    var first = edtf.earliest().map(LocalDate::getYear);
    var last = edtf.latest().map(LocalDate::getYear);
    if (first.isEmpty() && last.isEmpty()) {
      return;
    }
    int from = first.orElse(last.orElse(0));
    int to = last.orElse(from);
    reading.add(
        Kind.time,
        start,
        end,
        edtf.toString(),
        edtf.toString(),
        List.of(Integer.toString(from), Integer.toString(to)));
    reading.explained.set(start, end);
    if (reading.text.substring(start, end).chars().noneMatch(c -> c >= '0' && c <= '9')) {
      // 二十九年 is in many a text, of other years
      reading.silent.set(start, end);
      reading.alsoSearch(List.of(Integer.toString(from)));
    }
  }

  /** Days and months as they are typed beside how texts write them: 1940.3, 1940/3/14. */
  private static void typedDates(Reading reading) {
    var m = TYPED.matcher(reading.folded);
    while (m.find()) {
      int month = Integer.parseInt(m.group(2));
      int day = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      if (month >= 1 && month <= 12 && day <= 31 && reading.free(m.start(), m.end())) {
        String year = m.group(1);
        String edtf = day == 0 ? "%s-%02d" : "%s-%02d-%02d";
        try {
          time(reading, m.start(), m.end(), Edtf.parse(edtf.formatted(year, month, day)));
        } catch (EdtfFormatException e) {
          // there is no such day: it stays a word
        }
      }
    }
  }

  /** Four digits that stand alone and may be a year of the time covered. */
  private static boolean year(String text, int at) {
    return at + 4 <= text.length()
        && text.substring(at, at + 4).matches("1[5-9]\\d\\d|20\\d\\d")
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 4 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 4)));
  }

  private static void words(Reading reading, Lexicon lexicon, Kind kind) {
    for (int at = 0; at < reading.folded.length(); at++) {
      var found = lexicon.at(reading.folded, at);
      if (found == null || !reading.free(found.start(), found.end())) {
        continue;
      }
      if (kind != null) {
        String asked = found.rows().getFirst().get(1);
        reading.add(kind, at, found.end(), asked, asked, List.of(asked));
      }
      reading.explained.set(at, found.end());
      reading.silent.set(at, found.end());
      at = found.end() - 1;
    }
  }

  /** Words of relations, attributes, concepts and types; one word may be several of these. */
  private void lexica(Reading reading) {
    var taken = (java.util.BitSet) reading.explained.clone();
    for (int at = 0; at < reading.folded.length(); at++) {
      if (taken.get(at)) {
        continue;
      }
      int end = at;
      var here = new LinkedHashMap<Lexicon, Lexicon.Found>();
      for (var lexicon : List.of(relations, attributes, concepts, types)) {
        var found = lexicon.at(reading.folded, at);
        if (found != null && reading.free(at, found.end())) {
          here.put(lexicon, found);
          end = Math.max(end, found.end());
        }
      }
      int longest = end; // 烈士陵园 speaks of no 烈士
      here.forEach(
          (lexicon, found) -> {
            if (found.end() == longest || lexicon == relations) {
              add(reading, lexicon, found);
            }
          });
      if (end > at) {
        reading.explained.set(at, end);
        at = end - 1;
      }
    }
  }

  private void add(Reading reading, Lexicon lexicon, Lexicon.Found found) {
    var row = found.rows().getFirst();
    if (lexicon == relations) {
      var values = new ArrayList<String>();
      found.rows().forEach(r -> values.add(String.join(" ", r.subList(1, 4))));
      String word = row.getFirst();
      reading.add(Kind.relation, found.start(), found.end(), word, word, values);
    } else if (lexicon == attributes) {
      found.rows().forEach(r -> attribute(reading, found, r));
    } else if (lexicon == concepts) {
      var iris = found.rows().stream().map(r -> r.get(1)).distinct().toList();
      reading.add(Kind.concept, found.start(), found.end(), row.get(2), row.get(3), iris);
    } else {
      var type = EntityType.ofKey(row.get(1)).orElseThrow();
      reading.add(Kind.type, found.start(), found.end(), type.zh(), type.en(), List.of(type.key()));
    }
  }

  private void attribute(Reading reading, Lexicon.Found found, List<String> row) {
    String meant = row.get(1);
    if (meant.contains("/")) {
      String iri = Concepts.NS + meant;
      reading.add(Kind.attribute, found.start(), found.end(), row.getFirst(), meant, List.of(iri));
      return;
    }
    var ids = names.find(Fields.EXACT, NameKey.of(meant)).stream().map(Names.Named::id).toList();
    if (!ids.isEmpty()) {
      reading.add(Kind.attribute, found.start(), found.end(), meant, meant, ids);
      reading.silent.set(found.start(), found.end()); // members are meant, not the body
    }
  }

  /** The stretches of the query between words that say nothing, and what was added. */
  private static List<List<String>> searched(Reading reading) {
    var all = new ArrayList<List<String>>();
    int from = -1;
    for (int i = 0; i <= reading.text.length(); i++) {
      boolean in =
          i < reading.text.length()
              && !reading.silent.get(i)
              && !Character.isWhitespace(reading.text.charAt(i));
      if (in && from < 0) {
        from = i;
      } else if (!in && from >= 0) {
        all.add(List.of(reading.text.substring(from, i)));
        from = -1;
      }
    }
    all.addAll(reading.alsoSearched());
    return all;
  }

  /** The labels of the concept schemes, then the everyday words for them. */
  private static Lexicon concepts() {
    var lexicon = new Lexicon();
    var model = new Vocabulary().concepts();
    model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList().stream()
        .sorted(java.util.Comparator.comparing(Resource::getURI))
        .forEach(c -> concept(lexicon, c));
    for (var rows : Lexicon.of("concept-words.tsv").all()) {
      for (var row : rows) {
        var concept = model.getResource(Concepts.NS + row.get(1));
        String zh = label(concept, "zh").orElseThrow();
        lexicon.add(List.of(row.getFirst(), concept.getURI(), zh, label(concept, "en").orElse(zh)));
      }
    }
    return lexicon;
  }

  private static void concept(Lexicon lexicon, Resource concept) {
    String scheme =
        concept.getProperty(SKOS.inScheme).getResource().getURI().substring(Concepts.NS.length());
    if (!SCHEMES.contains(scheme)) {
      return;
    }
    String zh = label(concept, "zh").orElse("");
    String en = label(concept, "en").orElse(zh);
    for (var property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
      for (var statement : concept.listProperties(property).toList()) {
        if (statement.getString().length() >= 1 && !statement.getString().equals("其他")) {
          lexicon.add(List.of(statement.getString(), concept.getURI(), zh, en));
        }
      }
    }
  }

  private static Optional<String> label(Resource concept, String language) {
    return concept.listProperties(SKOS.prefLabel).toList().stream()
        .filter(s -> s.getLanguage().startsWith(language))
        .map(s -> s.getString())
        .findFirst();
  }

  /** The property that a row of relation words names. */
  public static String property(String localName) {
    return Rs.NS + localName;
  }
}
