package rongshi.server.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;
import rongshi.server.entity.EntityView.ClaimView;

/**
 * What claims add to a sentence, in brackets: the office or kinship, the role, the capacity and the
 * dates, all as the records write them, and that it is hearsay where all of them say so.
 */
final class Circumstances {
  private final Concepts concepts;

  Circumstances(Concepts concepts) {
    this.concepts = concepts;
  }

  /** Empty, or in brackets; claims that add different things stand one after the other. */
  String of(List<ClaimView> claims, String language) {
    boolean english = language.equals("en");
    var said = new TreeSet<String>();
    for (var claim : claims) {
      String words = String.join(english ? ", " : "，", words(claim, english));
      if (!words.isEmpty()) {
        said.add(words);
      }
    }
    if (!claims.isEmpty() && claims.stream().allMatch(c -> c.modality().equals("Alleged"))) {
      said.add(english ? "alleged" : "据传");
    }
    String inner = String.join(english ? "; " : "；", said);
    return inner.isEmpty() ? "" : english ? " (" + inner + ")" : "（" + inner + "）";
  }

  private List<String> words(ClaimView claim, boolean english) {
    var words = new ArrayList<String>();
    values(claim, Rs.term).forEach(words::add);
    values(claim, Rs.capacity).map(v -> concept("capacity", v, english)).forEach(words::add);
    values(claim, Rs.role).map(v -> concept("role", v, english)).forEach(words::add);
    String when = when(claim, english);
    if (!when.isEmpty()) {
      words.add(when);
    }
    return words;
  }

  /** An interval where one is given, else the date that the relation is attested for. */
  private static String when(ClaimView claim, boolean english) {
    String from = values(claim, Rs.from).findFirst().orElse("");
    String to = values(claim, Rs.to).findFirst().orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      return values(claim, Rs.date).findFirst().orElse("");
    }
    if (to.isEmpty()) {
      return english ? "from " + from : from + "起";
    }
    return from.isEmpty() ? (english ? "until " : "至") + to : from + (english ? " to " : "至") + to;
  }

  private static Stream<String> values(ClaimView claim, Property property) {
    return claim.qualifiers().stream()
        .filter(q -> q.property().equals(property.getURI()))
        .map(q -> q.text());
  }

  private String concept(String scheme, String zh, boolean english) {
    return english ? concepts.find(scheme, zh).map(c -> c.en()).orElse(zh) : zh;
  }
}
