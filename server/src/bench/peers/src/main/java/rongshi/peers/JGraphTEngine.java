package rongshi.peers;

import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;

/** JGraphT, which has no search for all shortest paths: one, from both ends. */
final class JGraphTEngine implements Peer.Engine {
  private final Graph<Integer, DefaultEdge> graph = new Pseudograph<>(DefaultEdge.class);
  private final BidirectionalDijkstraShortestPath<Integer, DefaultEdge> search;

  JGraphTEngine(Peer.Graph edges) {
    for (int n = 0; n < edges.nodes(); n++) {
      graph.addVertex(n);
    }
    for (int e = 0; e < edges.from().length; e++) {
      graph.addEdge(edges.from()[e], edges.to()[e]);
    }
    search = new BidirectionalDijkstraShortestPath<>(graph);
  }

  @Override
  public int shortest(int from, int to) {
    var path = search.getPath(from, to);
    return path == null ? -1 : path.getLength();
  }

  @Override
  public void close() {}
}
