package rongshi.server.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

  boolean setAside() {
    return rank.equals("SetAside");
  }
}
