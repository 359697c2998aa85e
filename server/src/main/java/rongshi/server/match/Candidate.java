package rongshi.server.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.document.Document;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;
import rongshi.ontology.EntityType;
import rongshi.server.index.Fields;
import rongshi.server.index.Traits;

/**
 * An entity that may be meant, as the index has it.
 *
 * @param forms every key of every name, the preferred name's first
 */
public record Candidate(
    String id,
    EntityType type,
    String name,
    List<String> aliases,
    String description,
    Traits traits,
    List<Form> forms) {

  /**
   * A name to compare with.
   *
   * @param key as {@link NameKey} makes it
   * @param name as records write it
   * @param kind slug of the kind of name; {@code preferred} for the preferred one
   * @param syllables its pinyin, of each character the commonest
   */
  public record Form(String key, String name, String kind, List<String> syllables) {
    /** Its pinyin without spaces. */
    String letters() {
      return String.join("", syllables);
    }
  }

  static Candidate of(Document document) {
    String name = document.get(Fields.NAME);
    var aliases = List.of(document.getValues(Fields.ALIAS));
    var traits = Traits.decoded(document.get(Fields.TRAITS));
    String description = document.get(Fields.DESCRIPTION);
    return new Candidate(
        document.get(Fields.ID),
        EntityType.ofKey(document.get(Fields.TYPE)).orElse(EntityType.ENTITY),
        name,
        aliases,
        description == null ? "" : description,
        traits,
        forms(name, aliases, traits));
  }

  private static List<Form> forms(String name, List<String> aliases, Traits traits) {
    var kinds = new LinkedHashMap<String, String>();
    kinds.put(name, "preferred");
    aliases.forEach(a -> kinds.putIfAbsent(a, ""));
    traits
        .names()
        .forEach(n -> kinds.computeIfPresent(n.name(), (k, v) -> v.isEmpty() ? n.kind() : v));
    var forms = new ArrayList<Form>();
    kinds.forEach(
        (each, kind) ->
            NameKey.all(each)
                .forEach(key -> forms.add(new Form(key, each, kind, Pinyin.syllables(key)))));
    return List.copyOf(forms);
  }
}
