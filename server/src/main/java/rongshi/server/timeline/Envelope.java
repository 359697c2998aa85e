package rongshi.server.timeline;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import rongshi.ontology.Rs;
import rongshi.ontology.edtf.ChineseDates;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.entity.Triples;
import rongshi.server.timeline.Account.Role;

/** The first and last day a thing itself carries, as an account. */
final class Envelope {
  private Envelope() {}

  static Optional<Account> of(Triples triples, Node node) {
    String first = triples.text(node, Rs.earliest);
    String last = triples.text(node, Rs.latest);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    String edtf =
        first.equals(last)
            ? first
            : (first.isEmpty() ? ".." : first) + "/" + (last.isEmpty() ? ".." : last);
    return Edtf.tryParse(edtf)
        .map(
            date ->
                new Account(
                    Role.at,
                    ChineseDates.of(date),
                    edtf,
                    ChineseDates.of(date),
                    first.isEmpty() ? null : first,
                    last.isEmpty() ? null : last,
                    false,
                    false,
                    "Normal",
                    null,
                    List.of(),
                    date));
  }
}
