package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.loader.mention.Form.Kind;
import rongshi.loader.text.Folding;
import rongshi.ontology.EntityType;

/** Common words, registered names in all their forms and well-known places, in one trie. */
final class Dictionary {
  /** Of this many words of running text the lexicon's counts speak. */
  private static final double WORDS = 6e7;

  /** A word of this cost (thirty times in the text) or less is common. */
  private static final double COMMON = Math.log(WORDS / 30);

  /** A word of this cost or less is too common ever to be a name of two characters by itself. */
  private static final double VERY_COMMON = Math.log(WORDS / 1500);

  private static final List<String> TELLING = Lexicon.words("telling-endings.txt");

  private final Trie trie = new Trie();
  private final List<Entry> entries = new ArrayList<>();
  private final double[] asWord;
  private final double[] asName;
  private final Map<Character, String> letters = new HashMap<>();
  private final Map<String, List<KnownEntity>> personsBySurname = new HashMap<>();
  private final Map<String, KnownEntity> preferredPlaces = new HashMap<>();
  private final Set<String> armies = new HashSet<>();

  Dictionary(KnownEntities known, PersonModel persons) {
    for (var row : Lexicon.rows("words.txt")) {
      var entry = entry(row[0]);
      entry.wordCost = Math.log(WORDS / Double.parseDouble(row[1]));
      entry.wordClass = row[2].charAt(0);
    }
    for (var row : Lexicon.rows("places.txt")) {
      for (String form : row) {
        if (form.length() == 1) {
          letters.put(form.charAt(0), row[0]);
        } else {
          entry(form).place = row[0];
        }
      }
    }
    var forms = new NameForms(persons);
    known.all().forEach(e -> index(e, persons));
    for (var entity : known.all()) {
      var owner = owner(entity, known);
      forms.of(entity).forEach((name, kind) -> add(owner, entity, name, kind));
    }
    known.all().stream().filter(e -> e.type() == EntityType.ORGANISATION).forEach(this::addTail);
    this.asName = entries.stream().mapToDouble(Entry::nameCost).toArray();
    this.asWord =
        entries.stream()
            .mapToDouble(
                e -> e.wordCost < e.nameCost() || e.weak() ? e.wordCost : Double.POSITIVE_INFINITY)
            .toArray();
  }

  /** A venue's other names are those of the body that bears its preferred name (努力餐). */
  private static KnownEntity owner(KnownEntity entity, KnownEntities known) {
    return entity.type() == EntityType.SITE
        ? known
            .byId(rongshi.loader.claim.Naming.id(EntityType.ORGANISATION, entity.name()))
            .orElse(entity)
        : entity;
  }

  /** The end of a body's name behind another body's: 军委 of 中共川西特委军委. */
  private void addTail(KnownEntity body) {
    String name = Folding.fold(body.name());
    for (int end = name.length() - 2; end > 3; end--) {
      var head = of(name.substring(0, end));
      if (head != null
          && head.forms.stream()
              .anyMatch(
                  f -> f.entity().type() == EntityType.ORGANISATION && f.kind().score() >= 0.5)
          && !name.substring(end).startsWith("（")
          && !isCommonTail(name.substring(end))) {
        entry(name.substring(end)).forms.add(new Form(body, Kind.COMPANY));
        return;
      }
    }
  }

  /** 看守所 is no name even where one stands near. */
  private boolean isCommonTail(String tail) {
    var entry = of(tail);
    return entry != null
        && entry.wordClass != 0
        && "委院系处部馆会".indexOf(tail.charAt(tail.length() - 1)) < 0;
  }

  /** 江苏武进 and 皇城煤山 are a place in a place: the parts are names, the whole is none. */
  private boolean isChain(KnownEntity entity, String name) {
    if (entity.type() != EntityType.PLACE && entity.type() != EntityType.SITE) {
      return false;
    }
    for (int at = 2; at + 2 <= name.length(); at++) {
      var head = name.substring(0, at);
      var first = of(head);
      boolean province = first != null && !first.place.isEmpty();
      boolean site =
          preferredPlaces.containsKey(head) && !head.endsWith("县") && !head.endsWith("省");
      var rest = preferredPlaces.get(name.substring(at));
      boolean other = rest != null && !rest.id().equals(entity.id());
      boolean county = preferredPlaces.containsKey(name.substring(at) + "县");
      if (((province || site) && (other || county)) || (site && !province && rest != null)) {
        return true;
      }
    }
    return false;
  }

  /** 甲会成立 is no name in prose: it tells of 甲会. */
  private static boolean isSentence(KnownEntity entity, String name) {
    return entity.type() == EntityType.EVENT && TELLING.stream().anyMatch(name::endsWith);
  }

  private void add(KnownEntity owner, KnownEntity entity, String name, Kind kind) {
    if (isChain(entity, name) || isSentence(entity, name)) {
      return;
    }
    var entry = entry(name);
    boolean common = name.length() < 3 && entry.wordCost < COMMON;
    if (common && kind == Kind.ALIAS) {
      kind = entry.wordCost < VERY_COMMON ? Kind.TITLE : Kind.WEAK;
    } else if (common && kind == Kind.SHORT) {
      kind = Kind.WEAK;
    }
    entry.forms.add(new Form(owner, kind));
  }

  private void index(KnownEntity entity, PersonModel persons) {
    String name = Folding.fold(entity.name());
    if (entity.type() == EntityType.PERSON && name.length() > 1) {
      int own = Math.max(1, persons.surnameLength(name.toCharArray(), 0, name.length()));
      personsBySurname.computeIfAbsent(name.substring(0, own), k -> new ArrayList<>()).add(entity);
    } else if (entity.type() == EntityType.PLACE) {
      preferredPlaces.put(name, entity);
      for (var other : entity.otherNames()) {
        if (other.name().length() == 1) {
          letters.put(Folding.fold(other.name()).charAt(0), entity.name());
        }
      }
    } else if (entity.type() == EntityType.ORGANISATION && entity.kind().equals("军队")) {
      armies.add(name);
    }
  }

  private Entry entry(String word) {
    String folded = Folding.fold(word);
    int at = trie.add(folded, entries.size());
    if (at == entries.size()) {
      entries.add(new Entry(folded.length()));
    }
    return entries.get(at);
  }

  Trie trie() {
    return trie;
  }

  Entry entry(int value) {
    return entries.get(value);
  }

  /** The cost of reading an entry as a common word; infinite where it is rather a name or none. */
  double asWord(int value) {
    return asWord[value];
  }

  /** The cost of reading an entry as a name; infinite where it is none. */
  double asName(int value) {
    return asName[value];
  }

  /** What is known of a folded string; null where nothing is. */
  Entry of(CharSequence folded) {
    int at = trie.find(folded);
    return at < 0 ? null : entries.get(at);
  }

  /** The forms of a folded string. */
  List<Form> forms(CharSequence folded) {
    var entry = of(folded);
    return entry == null ? List.of() : entry.forms;
  }

  /** The full name of a place called by one character; null where it is none. */
  String placeOf(char letter) {
    return letters.get(letter);
  }

  /** The place of a preferred name; null where no register has it. */
  KnownEntity place(String name) {
    return preferredPlaces.get(Folding.fold(name));
  }

  /** The registered people of a surname. */
  List<KnownEntity> people(String surname) {
    return personsBySurname.getOrDefault(surname, List.of());
  }
}
