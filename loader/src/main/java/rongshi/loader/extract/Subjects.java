package rongshi.loader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongshi.loader.mention.MentionType;
import rongshi.loader.mention.Passage;
import rongshi.loader.mention.Referent;
import rongshi.loader.pattern.Match;
import rongshi.loader.sentence.Sentence;
import rongshi.loader.sentence.Unit;
import rongshi.loader.sentence.UnitClass;

/**
 * Who a clause speaks of where it does not say: the first name of the clause that no preposition
 * governs, else that of the clause before, and so on to the sentence's beginning; then the person
 * the passage is about; then the one person the sentence before spoke of.
 */
final class Subjects {
  private static final String GOVERNING = "经由与和同向被为随偕对受请派推选拘捕杀令命以让使至到往赴在于从自聘举委率逐护迎送见访询救致给替代劝任及";
  private static final String WITH = "与偕和同";

  /** 父甲，母乙: the second is no relative of the first. */
  private static final String RELATIVES = "父母妻夫兄弟姐姊妹子女祖长次继";

  private static final String KIN = "一二三四五六七八九大小长幼胞堂表兄弟哥姐姊妹父母叔伯舅友师";

  /** How many sentences back a subject is looked for, and how many people may be it together. */
  private static final int FAR = 3;

  private static final int TOGETHER = 3;
  private static final Pattern PERSONS = list(UnitClass.PERSON);
  private static final Pattern BODIES = list(UnitClass.ORGANISATION, UnitClass.PUBLICATION);

  /** What a body does to others, so that what is told next is rather of them. */
  private static final Pattern ACTS =
      Pattern.compile("[^，；：]{0,4}(?:发动|领导|派|命|令|指示|决定|委派|调|批准|支持|策动|组织|攻|占|逮捕|镇压)");

  /** One character that is no adverb, alone before the verb. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "^(?:"
              + UnitClass.DATE.regex()
              + ")?时?[\\u4e00-\\u9fff&&[^时历曾后先亦兼续现由拟将欲须可仍旋又再遂乃同即也均皆俱都初复继被受并同共不未应经随向在于就始终全已自其还奉因与和偕从到赴至返回离有生]]$");

  private static final Pattern ANNOUNCED = Pattern.compile(UnitClass.PERSON.regex() + "(?:，|\\z)");

  private final List<Sentence> sentences;
  private final Optional<Referent> topic;

  /** Whom a clause is about, and how that was found. */
  record Found(List<Referent> referents, SubjectSource source) {}

  Subjects(List<Sentence> sentences, Optional<Referent> topic) {
    this.sentences = sentences;
    this.topic = topic;
  }

  /**
   * @param sentence its place in the passage
   * @param unit where the verb stands
   */
  Optional<Found> of(int sentence, int unit, UnitClass type) {
    var here = sentences.get(sentence);
    var within = within(here, unit, type);
    if (within.isPresent()) {
      return within;
    }
    if (here.bracket()) {
      return Optional.empty();
    }
    if (type == UnitClass.PERSON && unread(here, unit)) {
      return Optional.empty();
    }
    var carried =
        type == UnitClass.PERSON && topic.isPresent()
            ? Optional.of(new Found(List.of(topic.get()), SubjectSource.TOPIC))
            : before(sentence, type);
    return carried.map(
        f -> {
          var all = new ArrayList<>(f.referents());
          all.addAll(companions(here, here.clauseStart(unit), unit, type));
          return new Found(all.stream().distinct().toList(), f.source());
        });
  }

  /** Whether a name that was not read may stand right before the verb: 时刘任. */
  private static boolean unread(Sentence sentence, int unit) {
    return unit > sentence.clauseStart(unit)
        && UNREAD.matcher(sentence.code().substring(sentence.clauseStart(unit), unit)).find();
  }

  /** The person a biography begins with: 甲某，字…. */
  static Optional<Referent> announced(List<Sentence> sentences, Passage passage) {
    boolean person =
        passage.isBiography()
            && !sentences.isEmpty()
            && ANNOUNCED.matcher(sentences.getFirst().code()).lookingAt();
    return person
        ? sentences.getFirst().units().getFirst().referents().stream().findFirst()
        : Optional.empty();
  }

  /**
   * The subject that the sentence itself gives. In a biography only a name that ends the clause
   * before (其妻乙，) may take the place of whom it is about.
   */
  private Optional<Found> within(Sentence sentence, int unit, UnitClass type) {
    int end = unit;
    boolean own = true;
    while (end > 0) {
      int start = sentence.clauseStart(end);
      var found = first(sentence, start, end, type);
      boolean apposed =
          end > start
              && UnitClass.PERSON.has(sentence.code().charAt(end - 1))
              && !parallel(sentence, unit);
      if (!own && topic.isPresent() && type == UnitClass.PERSON && !apposed) {
        return announcedHere(sentence, end);
      }
      own = false;
      if (found.isPresent()) {
        var all = new ArrayList<>(found.get());
        if (end < unit) {
          all.addAll(companions(sentence, sentence.clauseStart(unit), unit, type));
        }
        var source = end < unit ? SubjectSource.EARLIER_CLAUSE : SubjectSource.CLAUSE;
        return Optional.of(new Found(all.stream().distinct().toList(), source));
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  /** Another person whom a part of the sentence begins with: ；乙某，丙县人，. */
  private static Optional<Found> announcedHere(Sentence sentence, int unit) {
    int start = sentence.code().lastIndexOf('；', Math.max(0, unit - 1)) + 1;
    boolean announced =
        start > 0 && ANNOUNCED.matcher(sentence.code()).region(start, unit).lookingAt();
    return announced
        ? Optional.of(
            new Found(sentence.units().get(start).referents(), SubjectSource.EARLIER_CLAUSE))
        : Optional.empty();
  }

  /** The body named last before a place, this sentence or the two before. */
  Optional<Referent> lastBody(int sentence, int unit, Match.Span span) {
    for (int i = sentence; i >= Math.max(0, sentence - 2); i--) {
      int at = i;
      var units = sentences.get(i).units();
      for (int u = Math.min(units.size(), i == sentence ? unit : units.size()) - 1; u >= 0; u--) {
        int place = u;
        for (var referent : units.get(u).referents()) {
          boolean body =
              referent.type() == MentionType.ORGANISATION
                  || referent.type() == MentionType.PUBLICATION;
          if (body) {
            return Optional.of(referent)
                .filter(r -> span.allows(r.name()) && !acts(sentences.get(at), place));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a body does something itself: 甲会发动, and not 甲会成立. */
  private static boolean acts(Sentence sentence, int unit) {
    int start = sentence.clauseStart(unit);
    boolean first =
        sentence.units().subList(start, unit).stream().allMatch(u -> u instanceof Unit.Date);
    return first && ACTS.matcher(sentence.code().substring(unit + 1)).lookingAt();
  }

  private Optional<Found> before(int sentence, UnitClass type) {
    for (int i = sentence - 1; i >= Math.max(0, sentence - FAR); i--) {
      var other = sentences.get(i);
      var found =
          first(other, 0, other.clauseEnd(0), type)
              .or(() -> first(other, 0, other.code().length(), type));
      if (!other.bracket() && found.isPresent()) {
        return found
            .filter(r -> r.size() <= TOGETHER)
            .map(r -> new Found(r, SubjectSource.EARLIER_SENTENCE));
      }
    }
    return Optional.empty();
  }

  /** The first list of names between two units that nothing governs. */
  private static Optional<List<Referent>> first(
      Sentence sentence, int from, int to, UnitClass type) {
    Matcher m = (type == UnitClass.PERSON ? PERSONS : BODIES).matcher(sentence.code());
    m.region(from, to);
    while (m.find()) {
      if (!governed(sentence, m.start(), from)) {
        var named = new ArrayList<>(referents(sentence, m, type));
        named.addAll(companions(sentence, m.end(), to, type));
        return Optional.of(named.stream().distinct().toList());
      }
    }
    return Optional.empty();
  }

  private static List<Referent> referents(Sentence sentence, Matcher m, UnitClass type) {
    return sentence.referents(m.start(), m.end()).stream()
        .filter(r -> (r.type() == MentionType.PERSON) == (type == UnitClass.PERSON))
        .toList();
  }

  private static boolean parallel(Sentence sentence, int unit) {
    int start = sentence.clauseStart(unit);
    return start < sentence.code().length()
        && RELATIVES.indexOf(sentence.code().charAt(start)) >= 0;
  }

  /** Who acts together with the subject: 与乙、丙. */
  private static List<Referent> companions(Sentence sentence, int from, int to, UnitClass type) {
    Matcher m = (type == UnitClass.PERSON ? PERSONS : BODIES).matcher(sentence.code());
    m.region(Math.min(from, to), to);
    var out = new ArrayList<Referent>();
    while (m.find()) {
      if (m.start() > 0 && WITH.indexOf(sentence.code().charAt(m.start() - 1)) >= 0) {
        out.addAll(referents(sentence, m, type));
      }
    }
    return out;
  }

  private static boolean governed(Sentence sentence, int at, int from) {
    int i = at - 1;
    while (i >= from
        && (!(sentence.units().get(i) instanceof Unit.Plain)
            || KIN.indexOf(sentence.code().charAt(i)) >= 0)) {
      i--;
    }
    return i >= from && GOVERNING.indexOf(sentence.code().charAt(i)) >= 0;
  }

  private static Pattern list(UnitClass... classes) {
    var any = new StringBuilder("(?:");
    for (var c : classes) {
      any.append(any.length() > 3 ? "|" : "").append(c.regex());
    }
    any.append(")");
    String body =
        classes[0] == UnitClass.PERSON
            ? "(?:" + UnitClass.ORGANISATION.regex() + "|" + UnitClass.PLACE.regex() + ")?"
            : "";
    String title = body + "(?:" + UnitClass.TITLE.regex() + "|" + UnitClass.SEAT.regex() + ")?";
    return Pattern.compile(any + "(?:(?:、|和|与|及|以及|暨|偕)" + title + any + "){0,40}+");
  }
}
