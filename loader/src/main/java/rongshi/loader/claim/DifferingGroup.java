package rongshi.loader.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Rs;

/**
 * The rows of one subject and property in a register of differing accounts, with each row's own
 * kind of difference and note.
 */
final class DifferingGroup {
  final String subject;
  final String property;
  final String word;
  private final List<Member> members = new ArrayList<>();

  /**
   * A row's claim.
   *
   * @param kind IRI of the kind the row states
   * @param note the row's note; may be empty
   */
  record Member(Claim claim, String kind, String note) {
    private boolean isSlip() {
      return kind.equals(Rs.Slip.getURI());
    }

    private boolean isNoted() {
      return !note.isBlank();
    }

    private String value() {
      return claim.origin().wording();
    }
  }

  DifferingGroup(String subject, String property, String word) {
    this.subject = subject;
    this.property = property;
    this.word = word;
  }

  void add(Member member) {
    members.add(member);
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  /** The kind most rows state; of as many, the first. */
  String kind() {
    Map<String, Long> rows =
        members.stream()
            .collect(
                Collectors.groupingBy(Member::kind, LinkedHashMap::new, Collectors.counting()));
    long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return rows.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The rows that are the slip, where the records tell: those called so among rows that are not;
   * else those with a note among rows without; else, of spellings of a name, those that differ from
   * the register's. None where nothing tells them apart.
   *
   * @param label the subject's preferred name
   */
  List<Member> slips(String label) {
    var called = members.stream().filter(Member::isSlip).toList();
    if (called.size() < members.size()) {
      return called;
    }
    var noted = called.stream().filter(Member::isNoted).toList();
    if (!noted.isEmpty() && (noted.size() < called.size() || called.size() == 1)) {
      return noted;
    }
    boolean name = property.equals(SKOS.altLabel.getURI());
    var other = called.stream().filter(m -> !m.value().equals(label)).toList();
    return name && noted.isEmpty() && other.size() < called.size() ? other : List.of();
  }

  /** The notes of the rows, each with the value and sources it is said of. */
  String note() {
    var notes = new LinkedHashSet<String>();
    for (var member : members) {
      if (member.isNoted()) {
        notes.add("「" + member.value() + "」" + sources(member) + "：" + member.note());
      }
    }
    return String.join("；", notes);
  }

  private static String sources(Member member) {
    var ids =
        member.claim().origin().sources().stream()
            .map(s -> s.substring(s.indexOf('/') + 1))
            .toList();
    return ids.isEmpty() ? "" : "（" + String.join("、", ids) + "）";
  }
}
