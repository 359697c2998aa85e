package rongshi.loader.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import rongshi.loader.date.DateMention;
import rongshi.loader.date.DateReading;
import rongshi.loader.mention.NameMention;
import rongshi.loader.mention.Referent;

/**
 * Extractions as JSON, one object a passage: {@code id, text, dates, mentions, relations, events}.
 * Offsets count code points.
 */
public final class ExtractionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ExtractionJson() {}

  public static ObjectNode of(Extraction extraction) {
    String text = extraction.passage().text();
    var out = JSON.objectNode();
    out.put("id", extraction.passage().id());
    out.put("text", text);
    ArrayNode dates = out.putArray("dates");
    extraction.dates().forEach(d -> dates.add(date(text, d)));
    ArrayNode mentions = out.putArray("mentions");
    extraction.names().forEach(m -> mentions.add(mention(text, m)));
    ArrayNode relations = out.putArray("relations");
    extraction.relations().forEach(r -> relations.add(relation(text, r)));
    ArrayNode events = out.putArray("events");
    extraction.events().forEach(e -> events.add(event(text, e)));
    return out;
  }

  private static ObjectNode date(String text, DateMention mention) {
    var out = JSON.objectNode();
    out.put("text", text.substring(mention.start(), mention.end()));
    out.put("start_char", text.codePointCount(0, mention.start()));
    switch (mention.reading()) {
      case DateReading.Read read -> {
        put(out, "start", read.edtf().earliest());
        put(out, "end", read.edtf().latest());
        out.put("edtf", read.edtf().toString());
        out.put("rule", read.rule());
      }
      case DateReading.NotRead not -> {
        out.putNull("start").putNull("end").putNull("edtf");
        out.put("reason", not.reasonZh());
      }
    }
    return out;
  }

  private static void put(ObjectNode out, String key, Optional<LocalDate> day) {
    out.put(key, day.map(LocalDate::toString).orElse(".."));
  }

  private static ObjectNode mention(String text, NameMention mention) {
    var out = JSON.objectNode();
    out.put("text", mention.text());
    out.put("start_char", text.codePointCount(0, mention.start()));
    out.put("type", mention.type().key());
    out.put("name", mention.name());
    ArrayNode ids = out.putArray("ids");
    mention.referents().forEach(r -> r.id().ifPresent(ids::add));
    out.put("score", mention.score());
    out.put("reason", mention.reason());
    return out;
  }

  private static ObjectNode relation(String text, Relation relation) {
    var out = JSON.objectNode();
    out.put("subject", relation.subject().name());
    out.put("relation", relation.relation());
    out.put("object", relation.object().name());
    edtf(out, relation.date());
    relation.qualifiers().forEach(out::put);
    return reading(out, text, relation.reading());
  }

  private static ObjectNode event(String text, EventFact event) {
    var out = JSON.objectNode();
    out.put("type", event.type());
    edtf(out, event.date());
    out.put("place", event.place().map(Referent::name).orElse(null));
    ArrayNode participants = out.putArray("participants");
    event
        .participants()
        .forEach(p -> participants.addObject().put("name", p.who().name()).put("role", p.role()));
    return reading(out, text, event.reading());
  }

  private static void edtf(ObjectNode out, Optional<DateReading.Read> date) {
    out.put("date_edtf", date.map(d -> d.edtf().toString()).orElse(null));
  }

  private static ObjectNode reading(ObjectNode out, String text, Reading reading) {
    out.put("wording", reading.wording(text));
    out.put("rule", reading.rule());
    out.put("confidence", reading.confidence());
    out.put("modality", reading.modality().name().toLowerCase(java.util.Locale.ROOT));
    return out;
  }
}
