package rongshi.loader.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.authority.AuthorityFile;
import rongshi.loader.authority.AuthorityRecord;
import rongshi.ontology.EntityType;

/**
 * The registers' place names, used to read the compounds that records write: 四川大邑县灌口场 is a
 * province, a county and a market town, and means the last.
 *
 * <p>A unit's name is also known without its unit word (大邑 for 大邑县) where that leaves two
 * characters or more and no other place bears it; the units are tried in the order of the lexicon
 * {@code place-units.txt}.
 */
public final class Gazetteer {
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");

  private final Map<String, AuthorityRecord> names = new HashMap<>();
  private final int longest;

  public Gazetteer(AuthorityFile authority, List<String> units) {
    for (var type : List.of(EntityType.PLACE, EntityType.SITE)) {
      addAll(authority, type);
    }
    for (String unit : units) {
      for (var record : authority.all()) {
        addShortForm(record, unit);
      }
    }
    longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** How a compound was read. */
  public sealed interface Reading {
    /**
     * The whole compound is registered names; the last is meant.
     *
     * @param within the one before it
     */
    record Whole(AuthorityRecord place, Optional<AuthorityRecord> within) implements Reading {}

    /**
     * The beginning is registered names, the end is in no register.
     *
     * @param name the compound without brackets
     * @param within the most specific registered place it begins with
     */
    record Within(String name, AuthorityRecord within) implements Reading {}

    /** No registered name begins it. */
    record Unknown(String name) implements Reading {}
  }

  /**
   * Reads a compound; brackets (今悦来镇) are not part of the name.
   *
   * @param types of the places its names may mean
   */
  public Reading read(String text, List<EntityType> types) {
    String name = withoutBrackets(text);
    String folded = AuthorityFile.key(name);
    Optional<AuthorityRecord> last = Optional.empty();
    Optional<AuthorityRecord> before = Optional.empty();
    int at = 0;
    while (at < folded.length()) {
      int length = longestNameAt(folded, at, types);
      if (length == 0) {
        break;
      }
      before = last;
      last = Optional.of(names.get(folded.substring(at, at + length)));
      at += length;
    }
    if (at == folded.length() && last.isPresent()) {
      return new Reading.Whole(last.get(), before);
    }
    return last.<Reading>map(within -> new Reading.Within(name, within))
        .orElseGet(() -> new Reading.Unknown(name));
  }

  /** A text without its bracketed parts, or the text itself where nothing else is left. */
  public static String withoutBrackets(String text) {
    String bare = BRACKETS.matcher(text).replaceAll("").strip();
    return bare.isEmpty() ? text.strip() : bare;
  }

  private int longestNameAt(String text, int at, List<EntityType> types) {
    for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
      var record = names.get(text.substring(at, at + length));
      if (record != null && types.contains(record.type())) {
        return length;
      }
    }
    return 0;
  }

  private void addAll(AuthorityFile authority, EntityType type) {
    var ofType = authority.all().stream().filter(r -> r.type() == type).toList();
    ofType.forEach(r -> names.putIfAbsent(AuthorityFile.key(r.name()), r));
    for (var record : ofType) {
      for (String other : record.otherNames()) {
        if (authority.bearing(type, other).size() == 1) {
          names.putIfAbsent(AuthorityFile.key(other), record);
        }
      }
    }
  }

  private void addShortForm(AuthorityRecord record, String unit) {
    var forms = new ArrayList<String>(record.otherNames());
    forms.add(record.name());
    for (String form : forms) {
      String key = AuthorityFile.key(form);
      if (record.type() == EntityType.PLACE
          && key.endsWith(unit)
          && key.length() > unit.length() + 1) {
        names.putIfAbsent(key.substring(0, key.length() - unit.length()), record);
      }
    }
  }
}
