package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongshi.loader.claim.ClaimSet;
import rongshi.loader.date.DateContext;
import rongshi.loader.date.DateFinder;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.Passage;
import rongshi.loader.pattern.Example;
import rongshi.loader.pattern.MarkedText;
import rongshi.loader.pattern.Rule;
import rongshi.loader.pattern.RuleBook;
import rongshi.ontology.Concepts;

/** Tries rules on their examples, each rule alone and without any register. */
public final class Examples {
  private final KnownEntities nobody;
  private final DateFinder dates = new DateFinder();

  public Examples(Concepts concepts) {
    this.nobody = KnownEntities.of(new ClaimSet(), concepts);
  }

  /**
   * What came of an example.
   *
   * @param wanted the facts it should give, sorted
   * @param got those it gave, sorted
   */
  public record Outcome(Rule rule, Example example, List<String> wanted, List<String> got) {
    public Outcome {
      wanted = List.copyOf(wanted);
      got = List.copyOf(got);
    }

    public boolean holds() {
      return wanted.equals(got);
    }
  }

  /** The outcome of every example of a rule, in their order. */
  public List<Outcome> of(Rule rule) {
    var extractor = new Extractor(nobody, new RuleBook(List.of(rule)));
    return rule.examples().stream()
        .map(e -> new Outcome(rule, e, e.wanted().stream().sorted().toList(), told(e, extractor)))
        .toList();
  }

  private List<String> told(Example example, Extractor extractor) {
    var marked = MarkedText.of(example.marked());
    var passage = new Passage("", marked.text(), DateContext.none(), List.of(), Optional.empty());
    var found = dates.find(marked.text(), DateContext.none());
    return told(extractor.read(passage, found, marked.names()));
  }

  private static List<String> told(Extraction read) {
    var out = new ArrayList<String>();
    for (var r : read.relations()) {
      if (!Containment.RULES.contains(r.reading().rule())) {
        String date = r.date().map(d -> " " + d.edtf()).orElse("");
        out.add(r.subject().name() + " " + r.relation() + " " + r.object().name() + date);
      }
    }
    for (var e : read.events()) {
      var words = new ArrayList<String>();
      words.add("事件 " + e.type());
      words.add(e.date().map(d -> d.edtf().toString()).orElse("-"));
      words.add(e.place().map(p -> p.name()).orElse("-"));
      e.participants().forEach(p -> words.add(p.who().name()));
      out.add(String.join(" ", words));
    }
    return out.stream().sorted().toList();
  }
}
