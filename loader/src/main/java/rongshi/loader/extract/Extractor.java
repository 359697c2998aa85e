package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongshi.loader.claim.Naming;
import rongshi.loader.date.DateFinder;
import rongshi.loader.mention.KnownEntities;
import rongshi.loader.mention.KnownEntity;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.NameFinder;
import rongshi.loader.mention.Passage;
import rongshi.loader.mention.Referent;
import rongshi.loader.pattern.RuleBook;
import rongshi.loader.sentence.SentenceReader;
import rongshi.ontology.EntityType;

/**
 * Reads passages: dates first, then names, then what is told of them. Immutable and safe to share
 * between threads; time grows with the length of the passage.
 */
public final class Extractor {
  private final KnownEntities known;
  private final DateFinder dates = new DateFinder();
  private final NameFinder names;
  private final RuleBook rules;
  private final SentenceReader sentences = new SentenceReader(Lexica.titles());
  private final Modalities modalities = new Modalities(Lexica.modalities());
  private final KnownEvents knownEvents;
  private final Institutions institutions;

  public Extractor(KnownEntities known, RuleBook rules) {
    this.known = known;
    this.names = new NameFinder(known);
    this.rules = rules;
    this.knownEvents = new KnownEvents(known);
    this.institutions = new Institutions(known);
  }

  /** What a passage says. */
  public Extraction read(Passage passage) {
    var found = dates.find(passage.text(), passage.context());
    var named = names.find(passage, found);
    return read(passage, found, named);
  }

  /** What a passage says whose dates and names are known. */
  public Extraction read(
      Passage passage,
      List<rongshi.loader.date.DateMention> found,
      List<rongshi.loader.mention.NameMention> named) {
    return read(passage, found, named, Trace.NONE);
  }

  /** Why a passage says what was read in it: reads its facts once more. */
  public Explanation explain(Extraction read) {
    var stopped = new ArrayList<Stopped>();
    var again =
        read(
            read.passage(),
            read.dates(),
            read.names(),
            (rule, sentence, from, to, why) ->
                stopped.add(new Stopped(rule, sentence.startOf(from), sentence.endOf(to), why)));
    return new Explanation(again, rules, stopped.stream().distinct().toList());
  }

  private Extraction read(
      Passage passage,
      List<rongshi.loader.date.DateMention> found,
      List<rongshi.loader.mention.NameMention> named,
      Trace trace) {
    var topic = passage.about().flatMap(known::byId).flatMap(Extractor::person);
    var units = sentences.read(passage.text(), found, named, topic);
    var facts =
        new FactReader(
                rules,
                modalities,
                this::constant,
                passage.text(),
                units,
                new Dating(units, passage.context(), passage.isBiography()),
                new Subjects(units, topic.or(() -> Subjects.announced(units, passage))),
                trace)
            .read();
    facts = new Accounts(units).join(facts);
    facts = new Containment().join(facts, named);
    facts = institutions.join(facts);
    facts = new EventMerge().join(facts);
    facts = knownEvents.join(facts, passage);
    return new Extraction(passage, found, named, facts.relations(), facts.events());
  }

  /** The id of the registered person of a preferred name. */
  public Optional<String> person(String name) {
    return known.byId(Naming.id(EntityType.PERSON, name)).map(KnownEntity::id);
  }

  private static Optional<Referent> person(KnownEntity entity) {
    return entity.type() == EntityType.PERSON
        ? Optional.of(new Referent(MentionType.PERSON, entity.name(), Optional.of(entity.id())))
        : Optional.empty();
  }

  private Referent constant(String name) {
    String id = EntityType.ORGANISATION.key() + "/" + name;
    return new Referent(MentionType.ORGANISATION, name, known.byId(id).map(e -> e.id()));
  }
}
