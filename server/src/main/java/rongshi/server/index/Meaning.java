package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.EntityType;
import rongshi.ontology.Rs;
import rongshi.server.similar.MeaningSpace;
import rongshi.server.similar.Profile;
import rongshi.server.similar.SpaceTrainer;

/** The space of meanings of a release: trained from every entity and passage, then asked. */
final class Meaning {
  /** How much a word counts by where it stands, and a link beside words. */
  private static final float NAME = 1;

  private static final float DESCRIPTION = 1;
  private static final float CLAIMS = 1;
  private static final float PASSAGES = 0.5f;
  private static final float CONCEPT = 2;
  private static final float LINK = 2;
  private static final float COMPANY = 0.7f;
  private static final float SELF = 1;

  private final Triples data;
  private final EntityTexts texts;
  private final MeaningSpace space;

  private Meaning(Triples data, EntityTexts texts, MeaningSpace space) {
    this.data = data;
    this.texts = texts;
    this.space = space;
  }

  /**
   * @param file where the space is to be written
   */
  static Meaning trained(Triples data, EntityTexts texts, Collection<Node> passages, Path file)
      throws IOException {
    var untrained = new Meaning(data, texts, null);
    var trainer = new SpaceTrainer();
    for (var type : EntityType.values()) {
      if (type != EntityType.SOURCE) {
        data.instances(type.type()).values().forEach(e -> trainer.add(untrained.profile(e)));
      }
    }
    passages.forEach(p -> trainer.add(untrained.ofPassage(p)));
    trainer.train(file);
    return new Meaning(data, texts, MeaningSpace.open(file));
  }

  Optional<byte[]> vector(Node entity) {
    return space.vector(profile(entity));
  }

  private Profile profile(Node entity) {
    var told = texts.of(entity);
    var names = new ArrayList<String>();
    names.add(data.text(entity, RDFS.label));
    data.all(entity, SKOS.altLabel).forEach(n -> names.add(n.getLiteralLexicalForm()));
    return new Profile()
        .words(String.join("\n", names), NAME)
        .words(data.text(entity, Rs.description), DESCRIPTION)
        .words(told.claims.toString(), CLAIMS)
        .words(told.passages.toString(), PASSAGES)
        .concepts(told.concepts, CONCEPT)
        .links(told.links, LINK)
        .links(told.company, COMPANY)
        .links(List.of(data.id(entity)), SELF);
  }

  private Profile ofPassage(Node passage) {
    var ids = new ArrayList<String>();
    data.all(passage, Rs.mentions).forEach(n -> ids.add(data.id(n)));
    data.all(passage, Rs.about).forEach(n -> ids.add(data.id(n)));
    return new Profile().words(data.text(passage, Rs.text), CLAIMS).links(ids, LINK);
  }
}
