package rongshi.server.data;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import rongshi.server.entity.EntityView;

/**
 * Places and sites in Linked Places Format 1.1 (github.com/LinkedPasts/linked-places-format), which
 * is GeoJSON-T and JSON-LD at once. Immutable.
 */
final class LinkedPlaces {
  private static final String CONTEXT =
      "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();

  private final PlaceTypes types = new PlaceTypes();

  /** A FeatureCollection of one place, as JSON in UTF-8. */
  byte[] of(EntityView place) {
    var out = new ByteArrayOutputStream();
    try {
      write(Stream.of(place), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a FeatureCollection, one feature a line, as places come. */
  void write(Stream<EntityView> places, OutputStream out) throws IOException {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("@context", CONTEXT);
      json.writeArrayFieldStart("features");
      for (var place : (Iterable<EntityView>) places::iterator) {
        json.writeRaw('\n');
        JSON.writeValue(json, new LinkedPlace(place, types).feature());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
