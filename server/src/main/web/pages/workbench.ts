/** The SPARQL page. */
import "../workbench/workbench";
