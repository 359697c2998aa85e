package rongshi.server.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import rongshi.ontology.Base;
import rongshi.ontology.Rs;
import rongshi.ontology.edtf.ChineseDates;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.entity.Triples;
import rongshi.server.timeline.Account.Role;

/**
 * Every claim of a release that dates an entity. Reading them costs a few look-ups a dated claim;
 * they are kept for the release's life. Immutable.
 */
public final class DatedClaims {
  private static final Map<Property, Role> ROLES =
      Map.of(
          Rs.date, Role.at,
          Rs.siteDate, Role.at,
          Rs.birthDate, Role.begin,
          Rs.deathDate, Role.end,
          Rs.foundedDate, Role.begin,
          Rs.dissolvedDate, Role.end);

  private final Map<String, List<Account>> byId = new HashMap<>();

  /** Reads a release, within the caller's transaction. */
  public DatedClaims(DatasetGraph data, Base base) {
    var triples = new Triples(data, base);
    ROLES.forEach(
        (property, role) ->
            triples
                .subjects(Rs.property, property.asNode())
                .forEach(claim -> add(triples, claim, role)));
    lives(triples, Rs.birth, Role.begin);
    lives(triples, Rs.death, Role.end);
    byId.replaceAll((id, accounts) -> merged(accounts));
  }

  private void add(Triples triples, Node claim, Role role) {
    var subject = triples.one(claim, Rs.subject);
    var value = triples.one(claim, Rs.value);
    if (subject.isPresent() && value.filter(Node::isURI).isPresent()) {
      account(triples, claim, value.get(), role)
          .ifPresent(
              a -> byId.computeIfAbsent(triples.id(subject.get()), k -> new ArrayList<>()).add(a));
    }
  }

  /** A birth or death is dated by what is said of the person. */
  private void lives(Triples triples, Property property, Role role) {
    triples.each(
        property,
        (person, event) -> {
          var own =
              byId.getOrDefault(triples.id(person), List.of()).stream()
                  .filter(a -> a.role() == role)
                  .map(a -> as(a, Role.at))
                  .toList();
          if (!own.isEmpty()) {
            byId.putIfAbsent(triples.id(event), new ArrayList<>(own));
          }
        });
  }

  /** What the claims say of an id, the preferred account first; empty where none dates it. */
  List<Account> of(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /** A claim's account of a date node, or empty where the node is none. */
  static Optional<Account> account(Triples triples, Node claim, Node date, Role role) {
    String text = triples.text(date, Rs.dateText);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String rank =
        triples.one(claim, Rs.rank).map(r -> r.getURI().replaceFirst("^.*#", "")).orElse("Normal");
    String kind =
        triples.subjects(Rs.member, claim).stream()
            .findFirst()
            .flatMap(group -> triples.one(group, Rs.disagreementKind))
            .map(k -> k.getURI().replaceFirst("^.*[/#]", ""))
            .orElse(null);
    return Optional.of(read(triples, date, role, rank, kind, List.of(triples.id(claim))));
  }

  /** A date node that is said directly, without a claim. */
  static Account read(
      Triples triples, Node date, Role role, String rank, String kind, List<String> claims) {
    String edtf = triples.text(date, Rs.edtf);
    var parsed = Edtf.tryParse(edtf);
    return new Account(
        role,
        triples.text(date, Rs.dateText),
        edtf,
        parsed.map(ChineseDates::of).orElse(""),
        emptied(triples.text(date, Rs.earliest)),
        emptied(triples.text(date, Rs.latest)),
        parsed.map(Edtf::isApproximate).orElse(false),
        parsed.map(Edtf::isUncertain).orElse(false),
        rank,
        kind,
        claims,
        parsed.orElse(null));
  }

  private static String emptied(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Account as(Account a, Role role) {
    return new Account(
        role,
        a.text(),
        a.edtf(),
        a.words(),
        a.earliest(),
        a.latest(),
        a.approximate(),
        a.uncertain(),
        a.rank(),
        a.kind(),
        a.claims(),
        a.date());
  }

  /** Claims of the same words are one account; the preferred come first, those set aside last. */
  static List<Account> merged(List<Account> accounts) {
    var by = new LinkedHashMap<List<Object>, Account>();
    accounts.stream()
        .sorted(
            Comparator.comparingInt((Account a) -> order(a.rank()))
                .thenComparing(Account::edtf)
                .thenComparing(Account::text))
        .forEach(
            a ->
                by.merge(
                    List.of(a.role(), a.edtf().isEmpty() ? a.text() : a.edtf(), a.setAside()),
                    a,
                    DatedClaims::together));
    return List.copyOf(by.values());
  }

  private static Account together(Account a, Account b) {
    var claims = new ArrayList<>(a.claims());
    claims.addAll(b.claims());
    return new Account(
        a.role(),
        a.text(),
        a.edtf(),
        a.words(),
        a.earliest(),
        a.latest(),
        a.approximate(),
        a.uncertain(),
        a.rank(),
        a.kind() == null ? b.kind() : a.kind(),
        List.copyOf(claims),
        a.date());
  }

  private static int order(String rank) {
    return rank.equals("Preferred") ? 0 : rank.equals("SetAside") ? 2 : 1;
  }
}
