package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.loader.authority.AuthorityFile;
import rongshi.loader.text.Folding;
import rongshi.ontology.EntityType;

/**
 * Finds registered names in text by a trie over folded characters, the longest name first, without
 * overlaps. Time grows with the text's length times the longest name, never with its square.
 *
 * <p>Names of one character are not looked for. A name borne by several records refers to the one
 * whose preferred name it is; of those, to the one whose sources the passage shares; of several
 * types in the order person, organisation, event, place, site, work. What is still open stays a
 * mention without a referent.
 */
public final class MentionFinder {
  private static final List<EntityType> ORDER =
      List.of(
          EntityType.PERSON,
          EntityType.ORGANISATION,
          EntityType.EVENT,
          EntityType.PLACE,
          EntityType.SITE,
          EntityType.WORK);

  private final Node root = new Node();

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    final LinkedHashSet<KnownEntity> bearers = new LinkedHashSet<>();
  }

  public MentionFinder(KnownEntities known) {
    for (var record : known.all()) {
      if (ORDER.contains(record.type())) {
        add(record.name(), record);
        record.otherNames().forEach(n -> add(n.name(), record));
      }
    }
  }

  /**
   * The mentions in a passage, from left to right.
   *
   * @param sources ids the passage cites
   */
  public List<Mention> find(String text, Collection<String> sources) {
    String folded = Folding.foldInPlace(text);
    var found = new ArrayList<Mention>();
    int codePoint = 0;
    int at = 0;
    while (at < folded.length()) {
      int end = longestAt(folded, at);
      if (end > at) {
        String words = text.substring(at, end);
        int length = words.codePointCount(0, words.length());
        var bearers = nodeAt(folded, at, end).bearers;
        found.add(
            new Mention(
                codePoint,
                codePoint + length,
                words,
                choose(folded.substring(at, end), bearers, sources)));
        codePoint += length;
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
        codePoint++;
      }
    }
    return found;
  }

  private int longestAt(String text, int from) {
    int end = from;
    Node node = root;
    for (int i = from; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (!node.bearers.isEmpty()) {
        end = i + 1;
      }
    }
    return end;
  }

  private Node nodeAt(String text, int from, int to) {
    Node node = root;
    for (int i = from; i < to; i++) {
      node = node.next.get(text.charAt(i));
    }
    return node;
  }

  private static Optional<String> choose(
      String name, Collection<KnownEntity> bearers, Collection<String> sources) {
    var byType =
        Comparator.comparing(
                (KnownEntity r) -> !AuthorityFile.key(r.name()).equals(AuthorityFile.key(name)))
            .thenComparing(r -> r.sources().stream().noneMatch(sources::contains))
            .thenComparingInt(r -> ORDER.indexOf(r.type()));
    var ordered = bearers.stream().sorted(byType.thenComparing(KnownEntity::id)).toList();
    if (ordered.size() > 1 && byType.compare(ordered.get(0), ordered.get(1)) == 0) {
      return Optional.empty();
    }
    return Optional.of(ordered.getFirst().id());
  }

  private void add(String name, KnownEntity record) {
    String folded = Folding.foldInPlace(name);
    if (folded.codePointCount(0, folded.length()) < 2) {
      return;
    }
    Node node = root;
    for (int i = 0; i < folded.length(); i++) {
      node = node.next.computeIfAbsent(folded.charAt(i), k -> new Node());
    }
    node.bearers.add(record);
  }
}
