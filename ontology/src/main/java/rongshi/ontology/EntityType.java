package rongshi.ontology;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The kinds of entity a reader meets. {@link #key()} is the first segment of an entity's id and the
 * {@code type} parameter of every HTTP route.
 */
public enum EntityType {
  PERSON("person", Rs.Person, "人物", "person"),
  EVENT("event", Rs.Event, "事件", "event"),
  PLACE("place", Rs.Place, "地点", "place"),
  SITE("site", Rs.Site, "遗址旧址", "site"),
  ORGANISATION("organisation", Rs.Organisation, "机构团体", "organisation"),
  WORK("work", Rs.Work, "著作文献", "work"),
  SOURCE("source", Rs.Source, "来源", "source"),
  ROUTE("route", Rs.Route, "研学线路", "route"),
  /** Named by a record that does not say what kind of thing it is. */
  ENTITY("entity", Rs.Entity, "未定类", "untyped");

  private final String key;
  private final String type;
  private final String zh;
  private final String en;

  EntityType(String key, Resource type, String zh, String en) {
    this.key = key;
    this.type = type.getURI();
    this.zh = zh;
    this.en = en;
  }

  /** The first segment of an id: {@code person} in {@code person/车耀先}. */
  public String key() {
    return key;
  }

  /** The ontology's class. */
  public Resource type() {
    return ResourceFactory.createResource(type);
  }

  /** The label on screen, Chinese. */
  public String zh() {
    return zh;
  }

  /** The label on screen, English. */
  public String en() {
    return en;
  }

  /** The type of this key, or empty. */
  public static Optional<EntityType> ofKey(String key) {
    return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
  }

  /** The type of this class IRI, or empty. */
  public static Optional<EntityType> ofClass(String iri) {
    return Arrays.stream(values()).filter(t -> t.type.equals(iri)).findFirst();
  }
}
