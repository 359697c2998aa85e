package rongshi.server.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;

/** Gathers the {@link Traits}s of a release's entities from their claims. */
final class ClaimedTraits {
  private static final int MOST_FACTS = 150;
  private static final int MOST_CONTAINERS = 12;
  private static final String PROVINCE = Concepts.NS + "place-type/province";

  private final Triples data;
  private final Set<String> whileAlive = new TreeSet<>();
  private final Map<Node, List<String>> placeWords = new HashMap<>();
  private final Map<Node, Integer> wideWords = new HashMap<>();

  ClaimedTraits(Triples data) {
    this.data = data;
    data.each(
        Rs.whileAlive,
        (type, flag) ->
            data.all(type, Rs.relationProperty).forEach(p -> whileAlive.add(p.getLocalName())));
  }

  /** The traits of one entity; as many look-ups as it has claims. */
  Traits of(Node entity, EntityTexts.Told told) {
    var names = new TreeMap<String, String>();
    var dates = new LinkedHashSet<Traits.Dated>();
    var facts = new LinkedHashSet<Traits.Fact>();
    var links = new LinkedHashSet<Traits.Link>();
    for (Node claim : claims(Rs.subject, entity)) {
      var property = data.one(claim, Rs.property);
      var value = data.one(claim, Rs.value);
      if (property == null || value == null) {
        continue;
      }
      boolean denied = Rs.Denied.asNode().equals(data.one(claim, Rs.modality));
      if (isLink(property)) {
        links.add(link(property, value, denied));
      } else if (!denied && property.equals(SKOS.altLabel.asNode())) {
        names.merge(value.getLiteralLexicalForm(), kind(claim), (a, b) -> a.isEmpty() ? b : a);
      } else if (!denied) {
        fact(property.getLocalName(), value, dates, facts);
      }
    }
    for (Node claim : claims(Rs.value, entity)) {
      var property = data.one(claim, Rs.property);
      var subject = data.one(claim, Rs.subject);
      if (property != null && subject != null && facts.size() < MOST_FACTS) {
        facts.add(reference("^" + property.getLocalName(), subject));
      }
    }
    return new Traits(
        names.entrySet().stream().map(e -> new Traits.OtherName(e.getKey(), e.getValue())).toList(),
        List.copyOf(dates),
        List.copyOf(facts),
        active(told),
        List.copyOf(links));
  }

  private List<Node> claims(Property role, Node entity) {
    return data.subjects(role, entity).stream()
        .filter(c -> data.one(c, Rs.record) != null)
        .filter(c -> !Rs.SetAside.asNode().equals(data.one(c, Rs.rank)))
        .sorted(java.util.Comparator.comparing(Node::getURI))
        .toList();
  }

  private static boolean isLink(Node property) {
    return property.equals(SKOS.exactMatch.asNode()) || property.equals(SKOS.closeMatch.asNode());
  }

  private static Traits.Link link(Node property, Node value, boolean denied) {
    String decision = property.equals(SKOS.closeMatch.asNode()) ? "close" : "exact";
    return new Traits.Link(value.getURI(), denied ? "denied" : decision);
  }

  private String kind(Node claim) {
    Node kind = data.one(claim, Rs.nameKind);
    return kind == null ? "" : kind.getURI().replaceFirst("^.*/", "");
  }

  private void fact(String property, Node value, Set<Traits.Dated> dates, Set<Traits.Fact> facts) {
    if (value.isLiteral()) {
      if (!property.equals("label") && facts.size() < MOST_FACTS) {
        facts.add(new Traits.Fact(property, "", List.of(value.getLiteralLexicalForm()), 0));
      }
    } else if (data.id(value).startsWith("date/")) {
      String first = data.text(value, Rs.earliest);
      String last = data.text(value, Rs.latest);
      if (!first.isEmpty() && !last.isEmpty()) {
        dates.add(new Traits.Dated(property, first, last, data.text(value, Rs.dateText)));
      }
    } else if (facts.size() < MOST_FACTS) {
      facts.add(reference(property, value));
    }
  }

  private Traits.Fact reference(String property, Node value) {
    if (value.getURI().startsWith(Concepts.NS)) {
      var words = data.all(value, SKOS.prefLabel).stream().map(Node::getLiteralLexicalForm);
      var others = data.all(value, SKOS.altLabel).stream().map(Node::getLiteralLexicalForm);
      return new Traits.Fact(property, value.getURI(), Stream.concat(words, others).toList(), 0);
    }
    var words = placeWords.computeIfAbsent(value, this::words);
    return new Traits.Fact(property, data.id(value), words, wideWords.getOrDefault(value, 0));
  }

  /** An entity's names; then those of what it lies in, provinces last. */
  private List<String> words(Node entity) {
    var near = new LinkedHashSet<String>(names(entity));
    String id = data.id(entity);
    var wide = new LinkedHashSet<String>();
    if (id.startsWith("place/") || id.startsWith("site/")) {
      if (isProvince(entity)) {
        wide.addAll(near);
        near.clear();
      }
      for (Node container : containers(entity)) {
        (isProvince(container) ? wide : near).addAll(names(container));
      }
    }
    wide.removeAll(near);
    wideWords.put(entity, wide.size());
    var all = new ArrayList<String>(near);
    all.addAll(wide);
    return all;
  }

  private Set<Node> containers(Node place) {
    var seen = new LinkedHashSet<Node>();
    var queue = new ArrayList<Node>(List.of(place));
    for (int i = 0; i < queue.size() && seen.size() < MOST_CONTAINERS; i++) {
      for (Property property : List.of(Rs.partOf, Rs.nowIn, Rs.locatedIn, Rs.renamedTo)) {
        for (Node next : data.all(queue.get(i), property)) {
          if (next.isURI() && !next.equals(place) && seen.add(next)) {
            queue.add(next);
          }
        }
      }
    }
    return seen;
  }

  private boolean isProvince(Node place) {
    return data.all(place, Rs.placeType).stream().anyMatch(t -> t.hasURI(PROVINCE));
  }

  private List<String> names(Node entity) {
    return Stream.of(RDFS.label, SKOS.altLabel)
        .flatMap(p -> data.all(entity, p).stream())
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private List<Integer> active(EntityTexts.Told told) {
    var years = new TreeSet<Integer>();
    for (String fact : told.facts) {
      int at = fact.lastIndexOf('@');
      if (at > 0 && whileAlive.contains(fact.substring(0, at))) {
        years.add(Integer.valueOf(fact.substring(at + 1)));
      }
    }
    return List.copyOf(years);
  }
}
