package rongshi.loader.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongshi.loader.source.Finding.Severity;
import rongshi.ontology.EntityType;

/**
 * Whom a row of relations or differing accounts speaks of. What no register has is looked for under
 * its name turned round (甲像（乙县） is 乙县甲像) and among what other records have named; a title in 《》 is
 * a work; what is then left is kept without a type, and reported.
 */
final class Subjects {
  private static final Pattern QUALIFIED = Pattern.compile("(.+)[（(]([^（）()]+)[）)]");
  private static final Pattern TITLE = Pattern.compile("《[^《》]+》");

  private final ClaimSet claims;
  private final Naming naming;
  private final Findings findings;

  Subjects(ClaimSet claims, Naming naming, Findings findings) {
    this.claims = claims;
    this.naming = naming;
    this.findings = findings;
  }

  /**
   * The entity's id.
   *
   * @param types in order of preference; empty for any
   */
  String of(String name, List<EntityType> types, Claim.Origin origin) {
    return naming
        .registered(name, types.isEmpty() ? Naming.ANY : types, origin.sources())
        .or(() -> naming.registered(name, Naming.ANY, origin.sources()))
        .or(() -> turned(name, origin))
        .or(() -> claims.named(name))
        .orElseGet(() -> made(name, origin));
  }

  private Optional<String> turned(String name, Claim.Origin origin) {
    var m = QUALIFIED.matcher(name);
    return m.matches()
        ? naming.registered(m.group(2) + m.group(1), Naming.ANY, origin.sources())
        : Optional.empty();
  }

  private String made(String name, Claim.Origin origin) {
    boolean title = TITLE.matcher(name).matches();
    findings.of(
        Severity.NOTE,
        origin.record(),
        "subject-not-registered",
        "主体「" + name + "」不在任何登记中，另立一条，" + (title ? "书名号内作著作" : "类别未定"),
        "the subject “"
            + name
            + "” is in no register; kept as "
            + (title ? "a work, being a title" : "an entity without a type"),
        name);
    return naming.make(title ? EntityType.WORK : EntityType.ENTITY, name);
  }
}
