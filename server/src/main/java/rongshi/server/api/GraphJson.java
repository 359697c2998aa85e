package rongshi.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView.ClaimView;
import rongshi.server.telling.ToldHop;

/** Nodes and hops of the relation graph as JSON objects. */
final class GraphJson {
  private GraphJson() {}

  /** {@code {"id","name","type","aliases"}}. */
  static Map<String, Object> node(EntityReader reader, String id) {
    var named = reader.named(id);
    var node = new LinkedHashMap<String, Object>();
    node.put("id", id);
    node.put("name", named.map(n -> n.name()).orElse(id));
    node.put("type", named.map(n -> n.type()).orElse(""));
    node.put("aliases", reader.aliases(id));
    return node;
  }

  /** The node of an id that must be an entity's. */
  static Map<String, Object> known(EntityReader reader, String id) {
    if (reader.named(id).isEmpty()) {
      throw Asked.noEntity(id);
    }
    return node(reader, id);
  }

  /** A hop, its sentence in both languages and, as {@code label}, in the one asked for. */
  static Map<String, Object> hop(ToldHop hop, String language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("hop", hop.key());
    json.put("from", hop.from());
    json.put("to", hop.to());
    json.put("relation", hop.property().replaceFirst("^.*[/#]", ""));
    json.put("label", language.equals("en") ? hop.en() : hop.zh());
    json.put("sentence", hop.zh());
    json.put("sentenceEn", hop.en());
    json.put("forward", hop.forward());
    json.put("accountsDiffer", hop.differing());
    json.put("claims", hop.claims().stream().map(GraphJson::claim).toList());
    json.put("claimsInAll", hop.allClaims());
    return json;
  }

  private static Map<String, Object> claim(ClaimView claim) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", claim.id());
    json.put(
        "sources",
        claim.sources().stream().map(s -> Map.of("id", s.id(), "name", s.name())).toList());
    json.put("wording", claim.wording());
    json.put("quote", null);
    json.put("rank", claim.rank());
    json.put("modality", claim.modality());
    json.put("certainty", claim.certainty().zh());
    if (claim.reading() != null) {
      json.put("reading", claim.reading());
    }
    json.put("record", claim.record());
    json.put("file", claim.file());
    json.put("line", claim.line());
    return json;
  }
}
