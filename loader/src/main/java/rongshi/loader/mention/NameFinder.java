package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongshi.loader.date.DateMention;
import rongshi.loader.text.Folding;

/**
 * Finds the names of a passage and says what each refers to. Immutable and safe to share between
 * threads. Time grows with the passage's length; beside its result it holds one page of it.
 *
 * <p>A mention whose score is below 0.4 is left open: its referents have no id and its name is how
 * it stands in the text.
 */
public final class NameFinder {
  /** So much of a passage counts as near. */
  private static final int PAGE = 4000;

  private final PersonModel persons = new PersonModel();
  private final Dictionary dictionary;
  private final KnownEntities known;
  private final Segmenter segmenter;
  private final List<Finder> finders;
  private final IntroducedNames introduced = new IntroducedNames(persons);
  private final List<ContextFinder> contextFinders;
  private final Spans spans;
  private final Linker linker = new Linker();

  public NameFinder(KnownEntities known) {
    this.known = known;
    this.dictionary = new Dictionary(known, persons);
    this.segmenter = new Segmenter(dictionary, persons);
    this.spans = new Spans(dictionary);
    this.finders =
        List.of(
            new KnownNames(dictionary),
            new NewPersons(persons, dictionary),
            new OrganisationNames(dictionary),
            new ArmyNames(known),
            new PlaceNames(),
            new Publications(dictionary));
    this.contextFinders =
        List.of(
            introduced,
            new CommanderArmies(known, persons, dictionary),
            new TitledNames(persons, dictionary),
            new BareNames(persons, dictionary));
  }

  /** A sentence as far as it is read. */
  private record Read(List<Token> tokens, List<Found> found) {}

  /**
   * The names of a passage in the order of their starts; one name may lie in another.
   *
   * @param dates the passage's dates: no name begins in one
   */
  public List<NameMention> find(Passage passage, List<DateMention> dates) {
    char[] folded = Folding.fold(passage.text()).toCharArray();
    var page = new Page(passage, folded, new DateSpans(dates, passage.context().year()));
    var memory = new PersonMemory(persons);
    passage.about().flatMap(known::byId).ifPresent(e -> remember(e, memory));
    var out = new ArrayList<NameMention>();
    var work = new Segmenter.Work();
    for (int at = 0; at < folded.length; ) {
      int pageStart = at;
      var sentences = new ArrayList<Read>();
      while (at < folded.length && at - pageStart < PAGE) {
        int end = Sentences.end(folded, at, folded.length);
        sentences.add(read(page, at, end, work));
        at = end;
      }
      var company = company(sentences);
      for (var sentence : sentences) {
        resolve(page, sentence, company, memory, out);
      }
    }
    return List.copyOf(out);
  }

  private static void remember(KnownEntity entity, PersonMemory memory) {
    if (entity.type() == rongshi.ontology.EntityType.PERSON) {
      memory.named(new Referent(MentionType.PERSON, entity.name(), Optional.of(entity.id())));
    }
  }

  private Read read(Page page, int start, int end, Segmenter.Work work) {
    var tokens = segmenter.split(page.folded(), start, end, page.dates(), work);
    var found = new ArrayList<Found>();
    for (var finder : finders) {
      finder.find(page, tokens, found);
    }
    return new Read(tokens, spans.choose(page, found));
  }

  /** The entities that the names of a page mean beyond doubt. */
  private static Set<String> company(List<Read> sentences) {
    var ids = new HashSet<String>();
    for (var sentence : sentences) {
      for (var found : sentence.found()) {
        if (found.forms().size() == 1 && Linker.sure(found.forms().getFirst())) {
          ids.add(found.forms().getFirst().entity().id());
        }
      }
    }
    return ids;
  }

  private void resolve(
      Page page, Read sentence, Set<String> company, PersonMemory memory, List<NameMention> out) {
    var tokens = sentence.tokens();
    int next = 0;
    int free = tokens.isEmpty() ? 0 : tokens.getFirst().start();
    int said = free;
    NameMention before = null;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i).start();
      int end = tokens.get(i).end();
      if (start >= free) {
        var place = new ContextFinder.Place(page, tokens, i, start, memory, company, before);
        for (var mention : context(place, sentence.found(), next)) {
          if (!crossesKnown(sentence.found(), next, mention)) {
            out.add(mention);
            before = mention;
            free = Math.max(free, mention.end());
            said = free;
          }
        }
        if (free > start && free < end) {
          var rest = new ContextFinder.Place(page, tokens, i, free, memory, company, before);
          for (var mention : introduced.at(rest)) {
            if (!crossesKnown(sentence.found(), next, mention)) {
              out.add(mention);
              free = Math.max(free, mention.end());
              said = free;
            }
          }
        }
      }
      while (next < sentence.found().size() && sentence.found().get(next).start() < end) {
        var found = sentence.found().get(next++);
        if (found.start() >= free || found.start() >= said) {
          var mention = linker.link(found, page, new Linker.Company(company));
          if (mention.isPresent()) {
            out.add(mention.get());
            before = before == null || before.end() <= found.start() ? mention.get() : before;
            free = Math.max(free, found.end());
            note(mention.get(), memory);
          }
        }
      }
    }
  }

  /** What the words before make of a place, where no registered name begins there. */
  private List<NameMention> context(ContextFinder.Place place, List<Found> found, int next) {
    var token = place.token();
    if (token.kind() == Token.Kind.DATE || token.kind() == Token.Kind.MARK) {
      return List.of();
    }
    boolean known =
        next < found.size()
            && found.get(next).start() == place.start()
            && (!found.get(next).forms().isEmpty() || found.get(next).score() > 0.7);
    for (var finder : contextFinders) {
      boolean strong = finder instanceof IntroducedNames || finder instanceof CommanderArmies;
      if (!known || strong) {
        var mentions = finder.at(place);
        if (!mentions.isEmpty()) {
          return mentions;
        }
      }
    }
    return List.of();
  }

  /** Whether an introduced name crosses one that is known, or known not to be a person's. */
  private static boolean crossesKnown(List<Found> found, int next, NameMention mention) {
    if (!mention.reason().startsWith(IntroducedNames.REASON)) {
      return false;
    }
    for (int i = next; i < found.size() && found.get(i).start() < mention.end(); i++) {
      var f = found.get(i);
      boolean sure = !f.forms().isEmpty() || f.type() != mention.type();
      if (f.end() > mention.start() && sure) {
        return true;
      }
    }
    return false;
  }

  private static void note(NameMention mention, PersonMemory memory) {
    if (mention.type() == MentionType.PERSON) {
      mention.referents().forEach(memory::named);
    }
  }
}
