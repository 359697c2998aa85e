package rongshi.server.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;

/**
 * What claims and passages say of each entity: words, links, years, concepts. Set-aside claims are
 * left out.
 */
final class EntityTexts {
  private static final int MOST_TEXT = 20_000;
  private static final int MOST_LINKS = 400;
  private static final int DAY = "1940-03-14".length();
  private static final int MONTH = "1940-03".length();

  /** A passage that mentions more than this links its mentions with none of each other. */
  private static final int MOST_TOGETHER = 12;

  /** Names and the description stand in fields of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of(RDFS.label.getURI(), SKOS.altLabel.getURI(), Rs.description.getURI());

  private final Triples data;
  private final Map<Node, Told> told = new HashMap<>();

  EntityTexts(Triples data) {
    this.data = data;
  }

  /** What is said of one entity. */
  static final class Told {
    final StringBuilder claims = new StringBuilder();
    final StringBuilder passages = new StringBuilder();
    final List<String> links = new ArrayList<>();
    final List<String> company = new ArrayList<>();
    final TreeSet<String> facts = new TreeSet<>();
    int weight;
    final TreeSet<Integer> years = new TreeSet<>();
    final TreeSet<String> concepts = new TreeSet<>();
    final TreeSet<String> sources = new TreeSet<>();

    private static void link(List<String> links, String id) {
      if (links.size() < MOST_LINKS) {
        links.add(id);
      }
    }
  }

  Told of(Node entity) {
    return told.getOrDefault(entity, new Told());
  }

  private Told at(Node entity) {
    return told.computeIfAbsent(entity, k -> new Told());
  }

  void claims() {
    data.each(Rs.subject, (claim, subject) -> claim(claim, subject));
  }

  private void claim(Node claim, Node subject) {
    var rank = data.one(claim, Rs.rank);
    if (rank != null && rank.equals(Rs.SetAside.asNode())) {
      return;
    }
    Node value = data.one(claim, Rs.value);
    Node property = data.one(claim, Rs.property);
    String label = property == null ? "" : data.chinese(property, RDFS.label);
    var from = at(subject);
    from.weight++;
    sources(from, claim);
    var when = years(claim, value);
    from.years.addAll(when);
    String told = property == null ? "" : property.getLocalName();
    facts(from, told, when);
    var days = days(claim, value);
    from.facts.addAll(days);
    if (property == null || !ELSEWHERE.contains(property.getURI())) {
      append(from.claims, said(claim, label, value));
    }
    if (value == null || !value.isURI()) {
      return;
    }
    if (value.getURI().startsWith(Concepts.NS)) {
      from.concepts.add(value.getURI());
    } else if (data.isEntity(value)) {
      var to = at(value);
      String name = data.text(subject, RDFS.label);
      boolean named = data.text(claim, Rs.wording).startsWith(name);
      append(to.claims, said(claim, named ? "" : name + " · " + label, null));
      Told.link(from.links, data.id(value));
      Told.link(to.links, data.id(subject));
      to.weight++;
      var dated = when.isEmpty() ? ownYears(subject) : when;
      to.years.addAll(dated);
      facts(to, told, dated);
      to.facts.addAll(days);
      if (!dated.isEmpty() || data.one(subject, Rs.eventType) != null) {
        data.all(subject, Rs.eventType).forEach(t -> facts(to, t.getURI(), dated));
      }
      sources(to, claim);
    }
  }

  /**
   * A claim as a line to read: the value's name, wording, term and note, each once.
   *
   * @param of what stands before; empty where the wording names it itself
   */
  private String said(Node claim, String of, Node value) {
    var parts = new ArrayList<String>();
    for (String part :
        new String[] {
          value == null || !value.isURI() ? "" : name(value),
          data.text(claim, Rs.wording),
          data.text(claim, Rs.term),
          data.text(claim, Rs.note)
        }) {
      if (!part.isBlank() && parts.stream().noneMatch(p -> p.contains(part))) {
        parts.removeIf(part::contains);
        parts.add(part);
      }
    }
    String all = String.join("，", parts);
    return all.isEmpty() || of.isEmpty() ? of + all : of + "：" + all;
  }

  private String name(Node value) {
    String label = data.chinese(value, SKOS.prefLabel);
    return label.isEmpty() ? data.text(value, RDFS.label) : label;
  }

  private void sources(Told entity, Node claim) {
    data.all(claim, Rs.source).forEach(s -> entity.sources.add(data.id(s)));
  }

  /** What is told by a property or a kind of event, and in which years. */
  private static void facts(Told entity, String told, Set<Integer> years) {
    entity.facts.add(told);
    years.forEach(y -> entity.facts.add(told + "@" + y));
  }

  private Set<Integer> years(Node claim, Node value) {
    var years = new TreeSet<Integer>();
    dates(claim, value).forEach(date -> years.addAll(ownYears(date)));
    return years;
  }

  private Set<String> days(Node claim, Node value) {
    var days = new TreeSet<String>();
    dates(claim, value).forEach(date -> days.addAll(ownDays(date)));
    return days;
  }

  private List<Node> dates(Node claim, Node value) {
    var dates = new ArrayList<Node>();
    for (Node date :
        new Node[] {
          value, data.one(claim, Rs.date), data.one(claim, Rs.from), data.one(claim, Rs.to)
        }) {
      if (date != null && date.isURI()) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** The day, where it is one, and the month, where it is within one: {@code day 1940-03-14}. */
  private Set<String> ownDays(Node dated) {
    String first = data.text(dated, Rs.earliest);
    String last = data.text(dated, Rs.latest);
    var days = new TreeSet<String>();
    if (first.length() == DAY && last.length() == DAY) {
      if (first.equals(last)) {
        days.add("day " + first);
      }
      if (first.substring(0, MONTH).equals(last.substring(0, MONTH))) {
        days.add("day " + first.substring(0, MONTH));
      }
    }
    return days;
  }

  private Set<Integer> ownYears(Node dated) {
    var years = new TreeSet<Integer>();
    if (data.id(dated).startsWith("date/") || data.id(dated).startsWith("event/")) {
      data.year(dated, Rs.earliest).ifPresent(years::add);
      data.year(dated, Rs.latest).ifPresent(years::add);
    }
    return years;
  }

  void passage(Node passage) {
    String text = data.text(passage, Rs.text);
    var mentioned = data.all(passage, Rs.mentions);
    var about = data.all(passage, Rs.about);
    var year = data.year(passage, Rs.earliest);
    var days = ownDays(passage);
    for (Node entity : mentioned) {
      var one = at(entity);
      append(one.passages, text);
      one.weight++;
      year.ifPresent(one.years::add);
      one.facts.addAll(days);
      about.forEach(a -> link(entity, a));
      if (mentioned.size() <= MOST_TOGETHER) {
        mentioned.forEach(other -> link(entity, other));
      }
    }
    about.forEach(e -> append(at(e).passages, text));
  }

  private void link(Node a, Node b) {
    if (!a.equals(b)) {
      Told.link(at(a).company, data.id(b));
    }
  }

  private static void append(StringBuilder all, String text) {
    if (all.length() + text.length() < MOST_TEXT && !text.isBlank()) {
      all.append(text.strip()).append('\n');
    }
  }
}
