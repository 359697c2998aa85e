package rongshi.loader.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rongshi.ontology.Base;

/**
 * Gives every row of a register the id of its entity.
 *
 * <p>Rows of one name and type are one entity where they stand in different files and no year
 * speaks against it. Two rows of one name in the same file are two entities: their ids carry the
 * year, else the place, else a digest of the row, so that they stay the same whatever the order of
 * rows.
 */
public final class Registration {
  private final Map<String, String> idByRecord = new HashMap<>();
  private final List<List<RegisterRow>> namesakes = new ArrayList<>();
  private final AuthorityFile file;

  /** Registers rows; their order does not matter. */
  public Registration(Collection<RegisterRow> rows) {
    var byName = new TreeMap<String, List<RegisterRow>>();
    for (var row : rows) {
      byName
          .computeIfAbsent(row.type().key() + "/" + Base.segment(row.key()), k -> new ArrayList<>())
          .add(row);
    }
    var records = new ArrayList<AuthorityRecord>();
    byName.forEach((id, group) -> records.addAll(register(id, group)));
    this.file = new AuthorityFile(records);
  }

  /** The id of the entity a row speaks of. */
  public String id(String record) {
    return idByRecord.get(record);
  }

  /** Rows of one name that were kept apart, for the report. */
  public List<List<RegisterRow>> namesakes() {
    return List.copyOf(namesakes);
  }

  public AuthorityFile file() {
    return file;
  }

  private List<AuthorityRecord> register(String id, List<RegisterRow> rows) {
    var entities = new ArrayList<List<RegisterRow>>();
    rows.stream()
        .sorted(Comparator.comparing(RegisterRow::record))
        .forEach(
            row ->
                entities.stream()
                    .filter(e -> e.stream().allMatch(other -> maySame(other, row)))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          entities.add(new ArrayList<>());
                          return entities.getLast();
                        })
                    .add(row));
    if (entities.size() > 1) {
      namesakes.add(List.copyOf(rows));
    }
    var out = new ArrayList<AuthorityRecord>();
    for (var entity : entities) {
      String own = entities.size() == 1 ? id : id + "（" + distinction(entity, entities) + "）";
      entity.forEach(row -> idByRecord.put(row.record(), own));
      out.add(record(own, entity));
    }
    return out;
  }

  private static boolean maySame(RegisterRow a, RegisterRow b) {
    return !a.file().equals(b.file()) && (a.year() == 0 || b.year() == 0 || a.year() == b.year());
  }

  private static String distinction(List<RegisterRow> entity, List<List<RegisterRow>> all) {
    var row = entity.getFirst();
    long sameYear = all.stream().filter(e -> e.getFirst().year() == row.year()).count();
    if (row.year() != 0 && sameYear == 1) {
      return Integer.toString(row.year());
    }
    long samePlace = all.stream().filter(e -> e.getFirst().place().equals(row.place())).count();
    if (!row.place().isEmpty() && samePlace == 1) {
      return Base.segment(row.place());
    }
    return row.record().substring(Math.max(0, row.record().length() - 8));
  }

  private static AuthorityRecord record(String id, List<RegisterRow> rows) {
    var names = new LinkedHashSet<String>();
    var sources = new LinkedHashSet<String>();
    for (var row : rows) {
      names.addAll(row.otherNames());
      sources.addAll(row.sources());
    }
    var first = rows.getFirst();
    return new AuthorityRecord(id, first.type(), first.name(), List.copyOf(names), sources);
  }
}
