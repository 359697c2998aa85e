/**
 * Cytoscape. It would add a `style` element to the page, which the policy forbids and reports; it does not where an
 * element by that id is there already. Its one rule is in `style/components.css`. The fcose layout is a part of its own
 * that `needFcose` brings when it is first needed.
 */
import cytoscape from "cytoscape";

const STYLESHEET = "__________cytoscape_stylesheet";

if (!document.getElementById(STYLESHEET)) {
  const there = document.createElement("meta");
  there.id = STYLESHEET;
  document.head.append(there);
}

let fcose: Promise<void> | undefined;

/** The layout "fcose" is there once this has ended. */
export function needFcose(): Promise<void> {
  return fcose ??= import("cytoscape-fcose").then((m) => void cytoscape.use(m.default));
}

export default cytoscape;
