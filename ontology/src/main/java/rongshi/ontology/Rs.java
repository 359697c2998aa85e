package rongshi.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of the Rongshi ontology (prefix {@code rs:}) that code refers to by name.
 *
 * <p>{@code vocabulary.ttl} is the definition; a test holds the two against each other, so that a
 * term added here without a label and a comment there, or the other way about, fails the build.
 */
public final class Rs {
  /** The ontology's namespace. */
  public static final String NS = "https://w3id.org/rongshi/ontology#";

  // Classes
  public static final Resource Entity = type("Entity");
  public static final Resource Person = type("Person");
  public static final Resource Event = type("Event");
  public static final Resource Place = type("Place");
  public static final Resource Site = type("Site");
  public static final Resource Organisation = type("Organisation");
  public static final Resource Work = type("Work");
  public static final Resource Route = type("Route");
  public static final Resource Source = type("Source");
  public static final Resource Record = type("Record");
  public static final Resource Passage = type("Passage");
  public static final Resource Claim = type("Claim");
  public static final Resource Date = type("Date");
  public static final Resource Mention = type("Mention");
  public static final Resource Disagreement = type("Disagreement");
  public static final Resource RelationType = type("RelationType");
  public static final Resource ReportedProperty = type("ReportedProperty");

  // The claim
  public static final Property subject = property("subject");
  public static final Property property = property("property");
  public static final Property value = property("value");
  public static final Property record = property("record");
  public static final Property passage = property("passage");
  public static final Property wording = property("wording");
  public static final Property source = property("source");
  public static final Property quote = property("quote");
  public static final Property rank = property("rank");
  public static final Property modality = property("modality");
  public static final Property from = property("from");
  public static final Property to = property("to");
  public static final Property date = property("date");
  public static final Property role = property("role");
  public static final Property capacity = property("capacity");
  public static final Property term = property("term");
  public static final Property nameKind = property("nameKind");
  public static final Property note = property("note");
  public static final Property rule = property("rule");
  public static final Property confidence = property("confidence");

  // Ranks, modalities, kinds of disagreement
  public static final Resource Preferred = individual("Preferred");
  public static final Resource Normal = individual("Normal");
  public static final Resource SetAside = individual("SetAside");
  public static final Resource Asserted = individual("Asserted");
  public static final Resource Alleged = individual("Alleged");
  public static final Resource Denied = individual("Denied");
  public static final Resource Planned = individual("Planned");
  public static final Resource Rival = individual("Rival");
  public static final Resource Precision = individual("Precision");
  public static final Resource CalendarDifference = individual("CalendarDifference");
  public static final Resource DifferentQuestion = individual("DifferentQuestion");
  public static final Resource Slip = individual("Slip");

  // Disagreements
  public static final Property disagreementKind = property("disagreementKind");
  public static final Property member = property("member");

  // Dates
  public static final Property dateText = property("dateText");
  public static final Property edtf = property("edtf");
  public static final Property earliest = property("earliest");
  public static final Property latest = property("latest");
  public static final Property calendar = property("calendar");

  // Records, passages, mentions
  public static final Property file = property("file");
  public static final Property line = property("line");
  public static final Property columns = property("columns");
  public static final Property cells = property("cells");
  public static final Property recordKind = property("recordKind");
  public static final Property text = property("text");
  public static final Property ordinal = property("ordinal");
  public static final Property mentions = property("mentions");
  public static final Property about = property("about");
  public static final Property start = property("start");
  public static final Property end = property("end");
  public static final Property exact = property("exact");
  public static final Property refersTo = property("refersTo");

  // Sources
  public static final Property sourceKind = property("sourceKind");
  public static final Property copyOf = property("copyOf");
  public static final Property address = property("address");
  public static final Property publisher = property("publisher");

  // Entities
  public static final Property description = property("description");
  public static final Property possiblySameAs = property("possiblySameAs");
  public static final Property sex = property("sex");
  public static final Property ethnicity = property("ethnicity");
  public static final Property occupation = property("occupation");
  public static final Property affiliation = property("affiliation");
  public static final Property birth = property("birth");
  public static final Property death = property("death");
  public static final Property birthDate = property("birthDate");
  public static final Property deathDate = property("deathDate");
  public static final Property eventType = property("eventType");
  public static final Property place = property("place");
  public static final Property participant = property("participant");
  public static final Property organisationType = property("organisationType");
  public static final Property foundedDate = property("foundedDate");
  public static final Property dissolvedDate = property("dissolvedDate");
  public static final Property placeType = property("placeType");
  public static final Property nowIn = property("nowIn");
  public static final Property siteCategory = property("siteCategory");
  public static final Property protectionLevel = property("protectionLevel");
  public static final Property protectionBatch = property("protectionBatch");
  public static final Property siteDate = property("siteDate");
  public static final Property status = property("status");
  public static final Property siteAddress = property("siteAddress");
  public static final Property workType = property("workType");
  public static final Property latitude = property("latitude");
  public static final Property longitude = property("longitude");
  public static final Property wikidata = property("wikidata");
  public static final Property stop = property("stop");

  // Relations between entities: direct triples beside the claims
  public static final Property birthPlace = property("birthPlace");
  public static final Property deathPlace = property("deathPlace");
  public static final Property nativePlace = property("nativePlace");
  public static final Property spouse = property("spouse");
  public static final Property parentOf = property("parentOf");
  public static final Property siblingOf = property("siblingOf");
  public static final Property relativeOf = property("relativeOf");
  public static final Property memberOf = property("memberOf");
  public static final Property positionAt = property("positionAt");
  public static final Property founded = property("founded");
  public static final Property edited = property("edited");
  public static final Property authored = property("authored");
  public static final Property contributedTo = property("contributedTo");
  public static final Property published = property("published");
  public static final Property subjectOfWork = property("subjectOfWork");
  public static final Property studiedAt = property("studiedAt");
  public static final Property taughtBy = property("taughtBy");
  public static final Property classmateOf = property("classmateOf");
  public static final Property comradeOf = property("comradeOf");
  public static final Property contactOf = property("contactOf");
  public static final Property superiorOf = property("superiorOf");
  public static final Property introducedBy = property("introducedBy");
  public static final Property coAccusedOf = property("coAccusedOf");
  public static final Property arrestedBy = property("arrestedBy");
  public static final Property arrestedAt = property("arrestedAt");
  public static final Property interrogatedBy = property("interrogatedBy");
  public static final Property imprisonedAt = property("imprisonedAt");
  public static final Property imprisonedWith = property("imprisonedWith");
  public static final Property killedAt = property("killedAt");
  public static final Property buriedAt = property("buriedAt");
  public static final Property residedAt = property("residedAt");
  public static final Property stationedAt = property("stationedAt");
  public static final Property participatedIn = property("participatedIn");
  public static final Property locatedIn = property("locatedIn");
  public static final Property partOf = property("partOf");
  public static final Property renamedTo = property("renamedTo");
  public static final Property successorOf = property("successorOf");
  public static final Property subordinateTo = property("subordinateTo");
  public static final Property commemorates = property("commemorates");
  public static final Property relatedTo = property("relatedTo");

  // Relation types (instances of rs:RelationType in concepts.ttl)
  public static final Property relationProperty = property("relationProperty");
  public static final Property readingForward = property("readingForward");
  public static final Property readingBackward = property("readingBackward");
  public static final Property recordTerm = property("recordTerm");
  public static final Property inverseRecordTerm = property("inverseRecordTerm");
  public static final Property symmetric = property("symmetric");
  public static final Property structural = property("structural");

  // Links to other datasets
  public static final Property decidedBy = property("decidedBy");
  public static final Property idPattern = property("idPattern");
  public static final Property iriTemplate = property("iriTemplate");
  public static final Property iriPattern = property("iriPattern");
  public static final Property whileAlive = property("whileAlive");

  // How a page orders properties, and its headings
  public static final Property section = property("section");
  public static final Property position = property("position");
  public static final Property headingForward = property("headingForward");
  public static final Property headingBackward = property("headingBackward");

  // Asked in SPARQL, never stated
  public static final Property search = property("search");
  public static final Property pathTo = property("pathTo");

  // Ids that moved
  public static final Property movedTo = property("movedTo");

  // The release
  public static final Property release = property("release");

  private Rs() {}

  private static Resource type(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Resource individual(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}
