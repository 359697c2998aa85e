package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongshi.loader.mention.Form.Kind;
import rongshi.ontology.EntityType;

/**
 * Decides which entity a name refers to: by how surely the form names it, its time against the
 * passage's, shared sources, entities beside it that a claim connects with it, and whose biography
 * the passage is. Where the best is below {@link #THRESHOLD}, or another is as good, the name stays
 * without referent.
 */
final class Linker {
  /** Below this score a name refers to nobody. */
  static final double THRESHOLD = 0.4;

  /** Sources differ on births by this many years. */
  private static final int NEAR_BIRTH = 6;

  /** From about this year counties became cities and districts. */
  private static final int MODERN_UNITS = 1988;

  private static final double MARGIN = 0.011;

  /** Whom the passage speaks of beside a name. */
  record Company(Set<String> ids) {}

  /** A candidate with what speaks for it. */
  private record Scored(Form form, double score, String reason) {}

  /** The mention a found name becomes; empty where nothing stands behind it. */
  Optional<NameMention> link(Found found, Page page, Company company) {
    String text = page.words(found.start(), found.end());
    if (found.forms().isEmpty()) {
      return Optional.of(unregistered(found, text));
    }
    var scored = new ArrayList<Scored>();
    for (var form : distinct(found.forms())) {
      scored.add(score(form, found, page, company));
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score)
            .thenComparing(s -> s.form.entity().id()));
    var best = scored.getFirst();
    boolean open =
        scored.size() > 1
            && best.score - scored.get(1).score < MARGIN
            && best.form.entity().type() == scored.get(1).form.entity().type();
    var type = type(best.form.entity(), text);
    if (best.form.kind() == Kind.COMPANY && best.score < 0.46) {
      return Optional.empty();
    }
    if (best.score < THRESHOLD || open) {
      var referent = new Referent(type, text, Optional.empty());
      String reason = open ? "同名未定" : best.reason + "；证据不足";
      return Optional.of(
          new NameMention(
              found.start(),
              found.end(),
              text,
              type,
              List.of(referent),
              Math.min(best.score, 0.39),
              reason));
    }
    var entity = best.form.entity();
    return Optional.of(
        new NameMention(
            found.start(),
            found.end(),
            text,
            type,
            List.of(new Referent(type, entity.name(), Optional.of(entity.id()))),
            Math.clamp(best.score, 0, 1),
            best.reason));
  }

  private static NameMention unregistered(Found found, String text) {
    return new NameMention(
        found.start(),
        found.end(),
        text,
        found.type(),
        List.of(new Referent(found.type(), found.name(), Optional.empty())),
        found.score(),
        found.reason());
  }

  private static List<Form> distinct(List<Form> forms) {
    if (forms.size() == 1) {
      return forms;
    }
    boolean preferred =
        forms.stream()
            .anyMatch(
                f ->
                    f.kind() == Kind.PREFERRED
                        && (f.entity().type() == EntityType.PLACE
                            || f.entity().type() == EntityType.SITE));
    return forms.stream()
        .filter(f -> !preferred || f.kind() == Kind.PREFERRED || f.kind() == Kind.BARE)
        .sorted(Comparator.comparingDouble(f -> -f.kind().score()))
        .collect(
            java.util.stream.Collectors.toMap(
                f -> f.entity().id(), f -> f, (a, b) -> a, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static Scored score(Form form, Found found, Page page, Company company) {
    var entity = form.entity();
    var reasons = new StringBuilder(form.kind().reason());
    double score = form.kind().score() + typeOrder(entity);
    int year = page.dates().yearAt(found.start());
    double period = period(entity, year, found.forms());
    score += period;
    if (period != 0) {
      reasons.append(period > 0 ? "；时代相合" : "；时代不合");
    }
    if (!entity.sources().isEmpty() && sharesSource(entity, page.passage())) {
      score += 0.12;
      reasons.append("；来源相同");
    }
    if (page.passage().about().filter(entity.id()::equals).isPresent()) {
      score += 0.25;
      reasons.append("；本传传主");
    } else if (page.passage().about().filter(entity.related()::contains).isPresent()) {
      score += 0.1;
      reasons.append("；与传主有关");
    }
    int near = entity.related().isEmpty() ? 0 : near(entity, company);
    if (near > 0) {
      score += 0.05 + 0.03 * near;
      reasons.append("；同文有关者");
    }
    return new Scored(form, score, reasons.toString());
  }

  private static boolean sharesSource(KnownEntity entity, Passage passage) {
    for (String source : passage.sources()) {
      if (entity.sources().contains(source)) {
        return true;
      }
    }
    return false;
  }

  /** How many of the company are related to an entity, up to three. */
  private static int near(KnownEntity entity, Company company) {
    int near = 0;
    for (String id : company.ids()) {
      if (entity.related().contains(id) && ++near == 3) {
        return near;
      }
    }
    return near;
  }

  private static double typeOrder(KnownEntity entity) {
    return switch (entity.type()) {
      case PERSON -> 0.07;
      case ORGANISATION -> 0.06;
      case EVENT -> 0.05;
      case PLACE -> 0.04;
      case SITE -> -0.1;
      default -> 0;
    };
  }

  /**
   * How an entity's time and a year agree; of bodies of one name the latest that had begun leads.
   */
  private static double period(KnownEntity entity, int year, List<Form> rivals) {
    if (year == 0 && entity.type() == EntityType.PLACE) {
      return entity.name().endsWith("县") ? 0.02 : 0;
    }
    if (year == 0 || entity.type() == EntityType.WORK || entity.type() == EntityType.EVENT) {
      return 0;
    }
    int from = entity.from().map(d -> d.getYear()).orElse(Integer.MIN_VALUE);
    int to = entity.to().map(d -> d.getYear()).orElse(Integer.MAX_VALUE);
    if (year < from) {
      return entity.type() == EntityType.PERSON
          ? (from - year < NEAR_BIRTH ? -0.02 : -0.5)
          : -0.04 - 0.01 * Math.min(10, from - year);
    }
    boolean known = from > Integer.MIN_VALUE || to < Integer.MAX_VALUE;
    if (entity.type() == EntityType.PERSON) {
      return year > to ? -0.08 : known ? 0.08 : 0;
    }
    if (entity.type() == EntityType.PLACE && rivals.size() > 1) {
      boolean modern = entity.name().endsWith("市") || entity.name().endsWith("区");
      return modern == (year >= MODERN_UNITS) ? 0.03 : -0.03;
    }
    boolean later =
        rivals.stream()
            .map(f -> f.entity().from())
            .anyMatch(d -> d.isPresent() && d.get().getYear() <= year && d.get().getYear() > from);
    return (year > to ? -0.08 : known ? 0.05 : 0) - (later ? 0.05 : 0);
  }

  /**
   * What kind of name an entity's is: a prison or yamen is a place, a body's paper a publication.
   */
  static MentionType type(KnownEntity entity, String text) {
    return switch (entity.type()) {
      case PERSON -> MentionType.PERSON;
      case EVENT -> MentionType.EVENT;
      case WORK -> MentionType.PUBLICATION;
      case ORGANISATION -> bodyType(entity, text);
      default -> MentionType.PLACE;
    };
  }

  private static MentionType bodyType(KnownEntity entity, String text) {
    if (entity.kind().equals("监狱") || entity.name().endsWith("衙门")) {
      return MentionType.PLACE;
    }
    boolean office =
        text.endsWith("社") || text.endsWith("馆") || text.endsWith("部") || text.endsWith("处");
    return entity.kind().equals("报刊") && !office
        ? MentionType.PUBLICATION
        : MentionType.ORGANISATION;
  }

  /** A mention of an entity that the words around decide, whatever the form. */
  static NameMention of(
      Page page, int start, int end, Referent referent, double score, String why) {
    return new NameMention(
        start, end, page.words(start, end), referent.type(), List.of(referent), score, why);
  }

  /** Whether a form alone names its entity. */
  static boolean sure(Form form) {
    return form.kind() == Kind.PREFERRED || form.kind() == Kind.BARE || form.kind() == Kind.ALIAS;
  }
}
