package rongshi.server.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import rongshi.ontology.edtf.Edtf;

/**
 * What one or several claims of the same words say of when something was.
 *
 * @param role whether it dates the whole, its beginning or its end
 * @param text as the record writes it
 * @param edtf as read; empty where it could not be read
 * @param words the date in words a reader knows; empty where it could not be read
 * @param earliest ISO day; absent where open or not read
 * @param latest ISO day; absent where open or not read
 * @param rank {@code Preferred}, {@code Normal} or {@code SetAside}
 * @param kind why accounts differ ({@code Rival}, {@code Precision} …); absent where they do not
 * @param claims ids of the claims; empty where the record itself is dated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
    Role role,
    String text,
    String edtf,
    String words,
    String earliest,
    String latest,
    boolean approximate,
    boolean uncertain,
    String rank,
    String kind,
    List<String> claims,
    @JsonIgnore Edtf date) {

  /** What it dates. */
  public enum Role {
    at,
    begin,
    end
  }

  /** The accounts of two items, each once, with the claims of both. */
  static List<Account> joined(List<Account> some, List<Account> others) {
    var joined = new LinkedHashMap<List<Object>, Account>();
    Stream.concat(some.stream(), others.stream())
        .forEach(
            a ->
                joined.merge(
                    List.of(a.role, a.text, a.edtf, a.rank), a, (b, c) -> b.with(c.claims)));
    return List.copyOf(joined.values());
  }

  private Account with(List<String> more) {
    var all = new LinkedHashSet<>(claims);
    all.addAll(more);
    return new Account(
        role,
        text,
        edtf,
        words,
        earliest,
        latest,
        approximate,
        uncertain,
        rank,
        kind,
        List.copyOf(all),
        date);
  }

  boolean setAside() {
    return rank.equals("SetAside");
  }
}
