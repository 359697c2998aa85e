package rongshi.ontology.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Several dates: one of them {@code [a,b]}, or all of them {@code {a,b}}.
 *
 * @param members in the order written, at least one
 */
public record EdtfSet(List<Member> members, boolean all) implements Edtf {
  /**
   * A member: a date, or with {@code ..} all from, to or between.
   *
   * @param from empty where the member reaches back without end
   * @param to empty where it reaches on without end
   */
  public record Member(Optional<EdtfDate> from, Optional<EdtfDate> to) {
    static Member of(EdtfDate date) {
      return new Member(Optional.of(date), Optional.of(date));
    }

    String text() {
      boolean single = from.isPresent() && from.equals(to);
      return single
          ? from.get().text()
          : from.map(EdtfDate::text).orElse("") + ".." + to.map(EdtfDate::text).orElse("");
    }
  }

  public EdtfSet {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a set of dates has at least one");
    }
  }

  @Override
  public Optional<LocalDate> earliest() {
    boolean open = members.stream().anyMatch(m -> m.from().isEmpty());
    return open
        ? Optional.empty()
        : members.stream().map(m -> m.from().get().first()).min(LocalDate::compareTo);
  }

  @Override
  public Optional<LocalDate> latest() {
    boolean open = members.stream().anyMatch(m -> m.to().isEmpty());
    return open
        ? Optional.empty()
        : members.stream().map(m -> m.to().get().last()).max(LocalDate::compareTo);
  }

  @Override
  public boolean isApproximate() {
    return toString().matches(".*[~%].*");
  }

  @Override
  public boolean isUncertain() {
    return toString().matches(".*[?%].*");
  }

  @Override
  public String toString() {
    String inner = String.join(",", members.stream().map(Member::text).toList());
    return all ? "{" + inner + "}" : "[" + inner + "]";
  }
}
