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

  /** A shorter name as frequent as this is a common word, unless it is a preferred name. */
  private static final double COMMON = WORDS / 30;

  private final Trie trie = new Trie();
  private final List<Entry> entries = new ArrayList<>();
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
    for (var entity : known.all()) {
      forms.of(entity).forEach((name, kind) -> add(entity, name, kind));
      index(entity, persons);
    }
  }

  private void add(KnownEntity entity, String name, Kind kind) {
    var entry = entry(name);
    boolean common = name.length() < 3 && Math.log(COMMON) > 0 && entry.wordCost < Math.log(COMMON);
    if (common && kind == Kind.ALIAS) {
      kind = entry.wordCost < Math.log(WORDS / 1500) ? Kind.TITLE : Kind.WEAK;
    } else if (common && kind == Kind.SHORT) {
      kind = Kind.WEAK;
    }
    entry.forms.add(new Form(entity, kind));
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
    int at = trie.add(Folding.fold(word), entries.size());
    if (at == entries.size()) {
      entries.add(new Entry());
    }
    return entries.get(at);
  }

  Trie trie() {
    return trie;
  }

  Entry entry(int value) {
    return entries.get(value);
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
