/**
 * Cytoscape. It would add a `style` element to the page, which the policy forbids and reports; it does not where an
 * element by that id is there already. Its one rule is in `style/components.css`. The fcose layout is a part of its own
 * that `graph/canvas.ts` loads when it first needs it.
 */
import cytoscape from "cytoscape";

const STYLESHEET = "__________cytoscape_stylesheet";

if (!document.getElementById(STYLESHEET)) {
  const there = document.createElement("meta");
  there.id = STYLESHEET;
  document.head.append(there);
}

export default cytoscape;
