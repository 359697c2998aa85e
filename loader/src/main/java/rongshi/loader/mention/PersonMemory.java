package rongshi.loader.mention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.text.Folding;

/**
 * The people a passage has named so far, newest first, as a bare surname or given name needs them.
 */
final class PersonMemory {
  private static final int MOST = 60;

  private final PersonModel persons;
  private final Deque<Referent> recent = new ArrayDeque<>();
  private final Map<String, String> introduced = new HashMap<>();

  PersonMemory(PersonModel persons) {
    this.persons = persons;
  }

  /** Takes note of a person; one named again becomes the newest. */
  void named(Referent person) {
    recent.removeIf(p -> p.name().equals(person.name()));
    recent.addFirst(person);
    if (recent.size() > MOST) {
      recent.removeLast();
    }
  }

  /** Takes note of another name of a person. */
  void alsoCalled(String name, Referent person) {
    if (introduced.size() < MOST * 4) {
      introduced.put(Folding.fold(name), person.name());
    }
  }

  /** The newest person. */
  Optional<Referent> newest() {
    return Optional.ofNullable(recent.peekFirst());
  }

  /** The last people, oldest first. */
  List<Referent> last(int count) {
    var out = new ArrayList<Referent>();
    for (var p : recent) {
      if (out.size() < count) {
        out.addFirst(p);
      }
    }
    return out.size() == count ? out : List.of();
  }

  /** The only person of a surname; empty where there is none or more than one. */
  Optional<Referent> ofSurname(String surname) {
    var bearers =
        recent.stream()
            .filter(p -> p.name().length() > surname.length())
            .filter(p -> surname(p.name()).equals(surname))
            .limit(2)
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /** The only person of a given name or an introduced name. */
  Optional<Referent> called(String given) {
    var full = introduced.get(given);
    var bearers =
        recent.stream()
            .filter(
                p ->
                    p.name().equals(full)
                        || Folding.fold(p.name()).equals(surname(p.name()) + given))
            .limit(2)
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  private String surname(String name) {
    var chars = Folding.fold(name).toCharArray();
    int own = chars.length < 2 ? 0 : persons.surnameLength(chars, 0, chars.length);
    return new String(chars, 0, own);
  }
}
