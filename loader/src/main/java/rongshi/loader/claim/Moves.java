package rongshi.loader.claim;

import java.util.Map;
import java.util.TreeMap;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Finding.Severity;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.Base;

/** Ids that moved, as a register of moves says it: the old one leads to the new. */
public final class Moves {
  private final Base base;
  private final Findings findings;
  private final Map<String, String> moves = new TreeMap<>();

  public Moves(Base base, Findings findings) {
    this.base = base;
    this.findings = findings;
  }

  /** Old id to new id. */
  public Map<String, String> all() {
    return moves;
  }

  /** Takes a row; false where it says nothing that can be used, which is reported. */
  public boolean add(Row row) {
    String from = id(row.cell("moved_from"));
    String to = id(row.cell("moved_to"));
    if (!usable(from) || !usable(to) || from.equals(to)) {
      report(
          row,
          "move-unusable",
          "此行应有两个不同的编号（如 person/甲某），未采用",
          "the row needs two different ids (such as person/甲某) and was not used");
      return false;
    }
    String other = moves.putIfAbsent(from, to);
    if (other != null && !other.equals(to)) {
      report(
          row,
          "move-twice",
          "旧编号已改为「" + other + "」，此行未采用",
          "the old id has already moved to “" + other + "”; the row was not used");
      return false;
    }
    return true;
  }

  private void report(Row row, String code, String zh, String en) {
    findings.add(new Finding(Severity.REJECTED, row.at(), code, zh, en, row.raw()));
  }

  /** A whole IRI of the base is taken for its id. */
  private String id(String cell) {
    return base.id(cell.strip()).orElse(cell.strip());
  }

  private static boolean usable(String id) {
    return id.matches("[a-z]+/[^\\s<>\"{}|\\\\^`?#%]+");
  }
}
