package rongshi.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rongshi.loader.authority.RegisterRow;
import rongshi.loader.claim.Findings;
import rongshi.loader.claim.Naming;
import rongshi.loader.source.Mapping.As;
import rongshi.loader.source.Mapping.Column;
import rongshi.loader.source.Mapping.Register;
import rongshi.loader.source.Record.Row;
import rongshi.ontology.EntityType;

/** What the rows of registers say of names, ids and sources, before any claim is made. */
final class Registers {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})年?");

  private Registers() {}

  /** A row with its register and its record's id. */
  record Registered(Register register, Row row, String record) {}

  /** The row as reconciliation needs it. */
  static RegisterRow forRegistration(Registered registered) {
    var row = registered.row();
    var register = registered.register();
    EntityType type = register.entity().orElse(EntityType.ENTITY);
    String name = first(register, row, As.LABEL);
    String key = row.cell("id").isBlank() ? name : row.cell("id");
    return new RegisterRow(
        registered.record(),
        row.at().file(),
        type,
        name,
        key,
        otherNames(register, row),
        sources(register, row),
        year(register, row),
        first(register, row, As.PLACE));
  }

  /** The ids of the sources a row cites. */
  static Set<String> sources(Register register, Row row) {
    var ids = new LinkedHashSet<String>();
    for (var column : register.columns()) {
      if (column.as() == As.SOURCES) {
        for (String id : row.cell(column.name()).split("[;；,，、\\s]+")) {
          if (!id.isBlank()) {
            ids.add(Naming.id(EntityType.SOURCE, id));
          }
        }
      }
    }
    return ids;
  }

  /** The sources a row cites that no register of sources has; reported once for each row. */
  static Set<String> unknownSources(
      Set<String> cited, Set<String> known, String record, Findings findings) {
    var unknown = new TreeSet<>(cited);
    unknown.removeAll(known);
    if (!known.isEmpty()) {
      for (String id : unknown) {
        String bare = id.substring(id.indexOf('/') + 1);
        findings.of(
            rongshi.loader.source.Finding.Severity.PARTLY,
            record,
            "unknown-source",
            "来源编号「" + bare + "」不在来源登记中，引用照录",
            "the source id “" + bare + "” is in no register of sources; the citation is kept",
            bare);
      }
    }
    return unknown;
  }

  static String first(Register register, Row row, As as) {
    return register.columns().stream()
        .filter(c -> c.as() == as)
        .map(c -> row.cell(c.name()))
        .filter(c -> !c.isBlank())
        .findFirst()
        .orElse("");
  }

  private static List<String> otherNames(Register register, Row row) {
    var names = new ArrayList<String>();
    for (Column column : register.columns()) {
      if (column.as() == As.NAMES) {
        for (String item : row.cell(column.name()).split("[;；]")) {
          int colon = Math.max(item.indexOf(':'), item.indexOf('：'));
          String name = item.substring(colon + 1).strip();
          if (!name.isEmpty()) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  private static int year(Register register, Row row) {
    var m = YEAR.matcher(first(register, row, As.DATE));
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }
}
