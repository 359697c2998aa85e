package rongshi.server.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import rongshi.ontology.Base;
import rongshi.ontology.Concepts;
import rongshi.ontology.Rs;

/**
 * Figures of a release as VoID asks for them, counted once while loading.
 *
 * @param graphs of each graph; the default graph's name is empty
 */
record Statistics(List<OfGraph> graphs) {
  private static final String FILE = "statistics.json";

  /**
   * One graph.
   *
   * @param graph its IRI; empty for the default graph
   * @param classes entities by class IRI
   * @param properties triples by property IRI
   * @param links triples by the host that their object's IRI names, where it is another's; the
   *     property comes before it, parted by a blank
   */
  record OfGraph(
      String graph,
      long triples,
      long distinctSubjects,
      long distinctObjects,
      Map<String, Long> classes,
      Map<String, Long> properties,
      Map<String, Long> links) {}

  /**
   * Counts. One pass over each graph; eight bytes of memory a triple, for the distinct objects,
   * which are told apart by a 64-bit hash.
   */
  static Statistics of(DatasetGraph data, Base base) {
    var graphs = new java.util.ArrayList<OfGraph>();
    graphs.add(graph(data, Quad.defaultGraphIRI, "", base));
    data.listGraphNodes().forEachRemaining(g -> graphs.add(graph(data, g, g.getURI(), base)));
    return new Statistics(List.copyOf(graphs));
  }

  private static OfGraph graph(DatasetGraph data, Node graph, String name, Base base) {
    var classes = new TreeMap<String, Long>();
    var properties = new HashMap<String, Long>();
    var links = new TreeMap<String, Long>();
    var subjects = new Hashes();
    var objects = new Hashes();
    var last = new Node[1];
    long[] triples = {0};
    data.find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> {
              triples[0]++;
              // a store gives a subject's triples together
              if (!q.getSubject().equals(last[0])) {
                last[0] = q.getSubject();
                subjects.add(last[0]);
              }
              objects.add(q.getObject());
              String property = q.getPredicate().getURI();
              properties.merge(property, 1L, Long::sum);
              if (q.getObject().isURI()) {
                String object = q.getObject().getURI();
                if (property.equals(RDF.type.getURI())) {
                  classes.merge(object, 1L, Long::sum);
                } else if (!own(object, base)) {
                  links.merge(property + " " + host(object), 1L, Long::sum);
                }
              }
            });
    return new OfGraph(
        name,
        triples[0],
        subjects.distinct(),
        objects.distinct(),
        classes,
        new TreeMap<>(properties),
        links);
  }

  private static boolean own(String iri, Base base) {
    return iri.startsWith(base.iri()) || iri.startsWith(Concepts.NS) || iri.startsWith(Rs.NS);
  }

  /** Up to the end of the host, with a slash. */
  private static String host(String iri) {
    return iri.replaceFirst("^(\\w+://[^/]*)/.*", "$1/");
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), new ObjectMapper().writeValueAsBytes(this));
  }

  /**
   * @throws IOException where they are missing or damaged
   */
  static Statistics read(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(FILE).toFile(), Statistics.class);
  }

  /** Hashes in an array that grows: no object for each. */
  private static final class Hashes {
    private long[] hashes = new long[1 << 12];
    private int size;

    void add(Node node) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.multiplyExact(size, 2));
      }
      hashes[size++] = hash(node.toString());
    }

    /** FNV-1a over UTF-16 units, mixed. */
    private static long hash(String text) {
      long h = 0xcbf29ce484222325L;
      for (int i = 0; i < text.length(); i++) {
        h = (h ^ text.charAt(i)) * 0x100000001b3L;
      }
      h = (h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L;
      return h ^ (h >>> 29);
    }

    long distinct() {
      Arrays.sort(hashes, 0, size);
      long distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || hashes[i] != hashes[i - 1]) {
          distinct++;
        }
      }
      return distinct;
    }
  }
}
