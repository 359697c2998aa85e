package rongshi.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDFS;

/**
 * People who never lived: a ring of them, each knowing the next, and a graph of one external
 * dataset.
 */
final class InventedData {
  static final String NS = "http://example.org/";
  static final Node KNOWS = iri("knows");
  static final Node EXTERNAL = iri("external");

  private InventedData() {}

  static Node iri(String name) {
    return NodeFactory.createURI(NS + name);
  }

  /** A TDB2 dataset in memory with so many people. */
  static DatasetGraph ring(int people) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.exec(
        dataset,
        TxnType.WRITE,
        () -> {
          Graph graph = dataset.getDefaultGraph();
          for (int i = 0; i < people; i++) {
            graph.add(iri("p" + i), KNOWS, iri("p" + (i + 1) % people));
            graph.add(
                iri("p" + i),
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("甲某" + i, "zh-Hans"));
          }
          dataset.getGraph(EXTERNAL).add(iri("p0"), RDFS.seeAlso.asNode(), iri("elsewhere"));
        });
    return dataset;
  }
}
