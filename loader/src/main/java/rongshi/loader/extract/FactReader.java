package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.Referent;
import rongshi.loader.pattern.Rule;
import rongshi.loader.pattern.RuleBook;
import rongshi.loader.pattern.Template;
import rongshi.loader.sentence.Sentence;

/** Applies rules to the sentences of one passage. */
final class FactReader {
  private final RuleBook rules;
  private final Modalities modalities;
  private final Constants constants;
  private final List<Sentence> sentences;
  private final Dating dating;
  private final Subjects subjects;
  private final String text;
  private final Trace trace;

  private final Map<List<Object>, Relation> relations = new LinkedHashMap<>();
  private final List<EventFact> events = new ArrayList<>();

  /** Resolves the names that rules give themselves (中国共产党). */
  interface Constants {
    Referent of(String name);
  }

  FactReader(
      RuleBook rules,
      Modalities modalities,
      Constants constants,
      String text,
      List<Sentence> sentences,
      Dating dating,
      Subjects subjects,
      Trace trace) {
    this.rules = rules;
    this.modalities = modalities;
    this.constants = constants;
    this.text = text;
    this.sentences = sentences;
    this.dating = dating;
    this.subjects = subjects;
    this.trace = trace;
  }

  Facts read() {
    for (int i = 0; i < sentences.size(); i++) {
      for (var match : rules.matches(sentences.get(i), this::barred)) {
        apply(new Bound(match, i, subjects, text));
      }
    }
    return new Facts(List.copyOf(relations.values()), events);
  }

  private void apply(Bound bound) {
    var missing = bound.missing();
    if (missing.isPresent()) {
      trace.stopped(bound, missing.get());
      return;
    }
    for (var template : bound.match().rule().says()) {
      switch (template) {
        case Template.OfRelation relation -> relation(relation, bound);
        case Template.OfEvent event -> event(event, bound);
      }
    }
  }

  private void barred(Rule rule, Sentence sentence, RuleBook.Range matched, RuleBook.Range words) {
    var stop =
        new Stop.Unless(text.substring(sentence.startOf(words.from()), sentence.endOf(words.to())));
    trace.stopped(rule, sentence, matched.from(), matched.to(), stop);
  }

  private void relation(Template.OfRelation template, Bound bound) {
    boolean alias = template.nameKind().isPresent();
    var subjects =
        alias
            ? bound.aliases(
                template.subject().text(), template.object().text(), template.withSurname())
            : ends(template.subject(), bound);
    var objects = ends(template.object(), bound);
    if (alias && objects.size() > 1) {
      if (objects.size() != subjects.size()) {
        trace.stopped(bound, new Stop.Uneven(subjects.size(), objects.size()));
        return;
      }
      for (int i = 0; i < subjects.size(); i++) {
        add(template, subjects.get(i), objects.get(i), bound);
      }
      return;
    }
    for (var subject : subjects) {
      for (var object : objects) {
        add(template, subject, object, bound);
      }
    }
  }

  private void add(Template.OfRelation template, Referent subject, Referent object, Bound bound) {
    if (subject.name().equals(object.name())) {
      trace.stopped(bound, new Stop.SameEnds(subject.name()));
      return;
    }
    var qualifiers = new LinkedHashMap<String, String>();
    template.title().flatMap(bound::words).ifPresent(w -> qualifiers.put("title", w));
    template.nameKind().ifPresent(k -> qualifiers.put("kind", k));
    var date = date(template.when(), template.date(), bound);
    var relation =
        new Relation(
            subject, template.relation(), object, date, qualifiers, bound.reading(modalities));
    var key =
        List.<Object>of(subject, template.relation(), object, date.map(d -> d.edtf().toString()));
    relations.merge(key, relation, (first, second) -> surer(first, second, bound));
  }

  private Relation surer(Relation first, Relation second, Bound bound) {
    boolean stays = first.reading().confidence() >= second.reading().confidence();
    if (stays && !first.reading().rule().equals(second.reading().rule())) {
      trace.stopped(bound, new Stop.Surer(first.reading().rule()));
    }
    return stays ? first : second;
  }

  private void event(Template.OfEvent template, Bound bound) {
    var participants = new ArrayList<EventFact.Participant>();
    for (var role : template.roles()) {
      for (var who : bound.referents(role.slot())) {
        participants.add(new EventFact.Participant(who, role.role()));
      }
    }
    var place = template.place().flatMap(p -> bound.referents(p).stream().findFirst());
    events.add(
        new EventFact(
            template.type(),
            Optional.empty(),
            date(template.when(), template.date(), bound),
            place,
            participants,
            bound.reading(modalities)));
  }

  private Optional<DateReading.Read> date(Template.When when, Optional<String> slot, Bound bound) {
    var own = slot.flatMap(bound::date);
    return own.isPresent() ? own : dating.of(when, bound.sentenceNumber(), bound.match().to());
  }

  private List<Referent> ends(Template.End end, Bound bound) {
    return end.constant() ? List.of(constants.of(end.text())) : bound.referents(end.text());
  }
}
