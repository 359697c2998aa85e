package rongshi.server.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import rongshi.ontology.edtf.Edtf;
import rongshi.server.timeline.Account.Role;
import rongshi.server.timeline.Bar.Side;

/**
 * Something with a time.
 *
 * @param description the record's; may be empty
 * @param group where items stand in rows by what they tell; absent elsewhere
 * @param earliest first day of the envelope of all accounts; absent where open or unknown
 * @param latest last day of the envelope; absent where open or unknown
 * @param edtf the preferred account's; absent where it has none of its own
 * @param text the preferred account as the record writes it
 * @param differing whether accounts that are not set aside differ
 * @param bars what to draw, the preferred account's first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatedItem(
    String id,
    String iri,
    String name,
    String type,
    String description,
    Group group,
    String earliest,
    String latest,
    String edtf,
    String text,
    boolean approximate,
    boolean uncertain,
    boolean differing,
    List<Bar> bars,
    List<Account> accounts) {

  /** A row of a life: a property, with its names. */
  public record Group(String key, String zh, String en) {}

  /** What it is, without its time. */
  record Head(String id, String iri, String name, String type, String description, Group group) {}

  /**
   * An item of its accounts, the preferred ones first; empty where none of them was read as a date.
   */
  static Optional<DatedItem> of(Head head, List<Account> accounts) {
    var read = accounts.stream().filter(a -> a.date() != null).toList();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var bars = bars(read);
    var at = read.stream().filter(a -> a.role() == Role.at).toList();
    var main = at.isEmpty() ? null : at.getFirst();
    return Optional.of(
        new DatedItem(
            head.id(),
            head.iri(),
            head.name(),
            head.type(),
            head.description(),
            head.group(),
            bars.stream().anyMatch(b -> b.earliest() == null)
                ? null
                : extreme(
                    bars.stream().map(Bar::earliest),
                    BinaryOperator.minBy(Comparator.naturalOrder())),
            bars.stream().anyMatch(b -> b.latest() == null)
                ? null
                : extreme(
                    bars.stream().map(Bar::latest),
                    BinaryOperator.maxBy(Comparator.naturalOrder())),
            main == null ? edtf(read) : main.edtf(),
            main == null ? null : main.text(),
            read.stream().anyMatch(Account::approximate),
            read.stream().anyMatch(Account::uncertain),
            Stream.of(Role.values()).anyMatch(r -> differ(read, r)),
            bars,
            accounts));
  }

  private static String extreme(Stream<String> days, BinaryOperator<String> which) {
    return days.filter(Objects::nonNull).reduce(which).orElse(null);
  }

  private static boolean differ(List<Account> accounts, Role role) {
    return accounts.stream()
            .filter(a -> a.role() == role && !a.setAside())
            .map(Account::edtf)
            .distinct()
            .count()
        > 1;
  }

  private static List<Bar> bars(List<Account> accounts) {
    var bars = new ArrayList<Bar>();
    if (accounts.stream().anyMatch(a -> a.role() != Role.at)) {
      bars.add(lasting(accounts));
    }
    accounts.stream()
        .filter(a -> a.role() == Role.at)
        .forEach(a -> bars.addAll(Bar.of(a.date(), a.setAside())));
    return bars.stream().distinct().toList();
  }

  /** From any account of its beginning to any account of its end. */
  private static Bar lasting(List<Account> accounts) {
    var begins = dates(accounts, Role.begin);
    var ends = dates(accounts, Role.end);
    return Bar.lasting(
        extreme(begins, Edtf::earliest, true),
        extreme(begins, Edtf::latest, false),
        begins.isEmpty() ? Side.unknown : Side.known,
        extreme(ends, Edtf::earliest, true),
        extreme(ends, Edtf::latest, false),
        ends.isEmpty() ? Side.unknown : Side.known,
        false);
  }

  private static List<Edtf> dates(List<Account> accounts, Role role) {
    return accounts.stream()
        .filter(a -> a.role() == role && !a.setAside())
        .map(Account::date)
        .toList();
  }

  private static LocalDate extreme(
      List<Edtf> dates, Function<Edtf, Optional<LocalDate>> side, boolean first) {
    return dates.stream()
        .map(side)
        .flatMap(Optional::stream)
        .reduce((a, b) -> a.isBefore(b) == first ? a : b)
        .orElse(null);
  }

  /** The preferred beginning and end as one interval, where both are plain dates. */
  private static String edtf(List<Account> accounts) {
    String from = plain(accounts, Role.begin);
    String to = plain(accounts, Role.end);
    return from == null || to == null || (from.isEmpty() && to.isEmpty()) ? null : from + "/" + to;
  }

  private static String plain(List<Account> accounts, Role role) {
    String edtf =
        accounts.stream().filter(a -> a.role() == role).findFirst().map(Account::edtf).orElse("");
    return edtf.matches(".*[/\\[{].*") ? null : edtf;
  }

  /** This item with the accounts of one that is drawn alike. */
  DatedItem with(DatedItem alike) {
    return new DatedItem(
        id,
        iri,
        name,
        type,
        description,
        group,
        earliest,
        latest,
        edtf,
        text,
        approximate,
        uncertain,
        differing,
        bars,
        Account.joined(accounts, alike.accounts));
  }

  /** Where it begins for who sorts: what has no known beginning by its end. */
  String order() {
    return earliest != null ? earliest : latest != null ? latest : "";
  }
}
