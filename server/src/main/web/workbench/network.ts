import type {Net} from "./fits";

/** Draws a small graph; Cytoscape comes only when one is looked at. */
export async function draw(frame: HTMLElement, net: Net, open: (id: string) => void): Promise<() => void> {
  const {default: cytoscape, needFcose} = await import("../components/cytoscape");
  await needFcose();
  const colour = (name: string, otherwise: string) => getComputedStyle(frame).getPropertyValue(name).trim() || otherwise;
  const ink = colour("--ink", "#211f1b");
  const paper = colour("--raised", "#ffffff");
  const types: Record<string, string> = {};
  for (const type of ["person", "event", "place", "site", "organisation", "work", "source"]) {
    const probe = document.createElement("span");
    probe.className = type;
    frame.append(probe);
    probe.style.color = "var(--t)";
    types[type] = getComputedStyle(probe).color;
    probe.remove();
  }
  const view = cytoscape({
    container: frame,
    elements: [
      ...net.nodes.map((n) => ({data: {id: n.iri, label: n.name, colour: types[n.type] ?? types.source, open: n.id ?? ""}})),
      ...net.edges.map((e, i) => ({data: {id: "e" + i, source: e.from, target: e.to, label: net.edges.length <= 60 ? e.label : ""}})),
    ],
    style: [
      {selector: "node", style: {"background-color": "data(colour)", label: "data(label)", color: ink, "font-size": 14, width: 16, height: 16, "text-margin-y": -3, "text-max-width": "120px", "text-wrap": "ellipsis", "text-outline-color": paper, "text-outline-width": 2}},
      {selector: "edge", style: {width: 1.2, "line-color": colour("--edge", "#857c6c"), "target-arrow-color": colour("--edge", "#857c6c"), "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier", label: "data(label)", color: colour("--soft", "#5a554b"), "font-size": 10, "text-rotation": "autorotate", "text-background-color": paper, "text-background-opacity": 0.85}},
    ],
    layout: {name: "fcose", quality: "default", animate: false, randomize: true, nodeSeparation: 90, idealEdgeLength: () => 90, padding: 24} as never,
    userZoomingEnabled: true,
  });
  view.on("tap", "node", (event) => {
    const id = event.target.data("open");
    if (id) open(id);
  });
  return () => view.destroy();
}
