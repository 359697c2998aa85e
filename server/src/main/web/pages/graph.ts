/** The graph explorer. */
import "../graph/explorer";
import "../style/graph.css";
