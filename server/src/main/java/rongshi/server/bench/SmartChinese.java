package rongshi.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import rongshi.server.index.IndexedEntity;

/**
 * Lucene with its SmartChineseAnalyzer: names before descriptions before claims before passages.
 */
final class SmartChinese implements PlainSearch {
  private static final String ID = "id";
  private static final Map<String, Float> FIELDS =
      Map.of("names", 3f, "described", 2f, "claims", 1.5f, "passages", 1f);

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final FSDirectory folder;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  SmartChinese(Path folder) throws IOException {
    this.folder = FSDirectory.open(folder);
    this.writer = new IndexWriter(this.folder, new IndexWriterConfig(analyzer));
  }

  @Override
  public String name() {
    return "Lucene (SmartChineseAnalyzer)";
  }

  @Override
  public void add(IndexedEntity entity) throws IOException {
    var doc = new Document();
    doc.add(new StringField(ID, entity.id(), Store.YES));
    doc.add(new TextField("names", String.join("\n", entity.names()), Store.NO));
    doc.add(new TextField("described", entity.description(), Store.NO));
    doc.add(new TextField("claims", entity.claims(), Store.NO));
    doc.add(new TextField("passages", entity.passages(), Store.NO));
    writer.addDocument(doc);
  }

  @Override
  public void finish() throws IOException {
    writer.forceMerge(1);
    writer.close();
    reader = DirectoryReader.open(folder);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public List<String> best(String query, int limit) throws IOException {
    var found = new ArrayList<String>();
    for (var hit : searcher.search(query(query), limit).scoreDocs) {
      found.add(searcher.storedFields().document(hit.doc, Set.of(ID)).get(ID));
    }
    return found;
  }

  private Query query(String text) {
    var builder = new QueryBuilder(analyzer);
    var fields = new ArrayList<Query>();
    FIELDS.forEach(
        (field, boost) -> {
          var query = builder.createBooleanQuery(field, text);
          if (query != null) {
            fields.add(new BoostQuery(query, boost));
          }
        });
    return fields.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(fields, 0.2f);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    analyzer.close();
    folder.close();
  }
}
