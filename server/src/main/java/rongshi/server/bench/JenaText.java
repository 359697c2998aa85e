package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.analyzer.Util;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.FSDirectory;
import rongshi.server.index.IndexedEntity;

/**
 * jena-text as it comes, with the analyzer it takes for {@code zh} by default: one document an
 * entity, all its text in one field.
 */
final class JenaText implements PlainSearch {
  private static final String ID = "uri";
  private static final String TEXT = "text";

  private final TextIndexLucene index;

  JenaText(Path folder) throws IOException {
    var config = new TextIndexConfig(new EntityDefinition(ID, TEXT));
    config.setAnalyzer(Util.getLocalizedAnalyzer("zh"));
    this.index = new TextIndexLucene(FSDirectory.open(folder), config);
  }

  @Override
  public String name() {
    return "jena-text (" + Util.getLocalizedAnalyzer("zh").getClass().getSimpleName() + ")";
  }

  @Override
  public void add(IndexedEntity entity) {
    var document = new Entity(entity.id(), null);
    document.put(TEXT, Texts.all(entity));
    index.addEntity(document);
  }

  @Override
  public void finish() throws IOException {
    index.commit();
    index.getIndexWriter().forceMerge(1);
    index.commit();
  }

  @Override
  public List<String> best(String query, int limit) {
    return index.query((Node) null, QueryParserBase.escape(query), null, null, limit).stream()
        .map(hit -> hit.getNode().toString())
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
