import type {Core, ElementDefinition, EventObject, LayoutOptions, StylesheetJson} from "cytoscape";
import cytoscape, {needFcose} from "../components/cytoscape";
import {GROUP, type Canvas, type GraphEdge} from "./model";
import {SHAPES, type Palette} from "./palette";
import type {Place} from "./layout";

export const MORE = "more:";

/** What a reader did on the canvas. */
export interface Done {
  select(ids: string[]): void;
  open(id: string): void;
  more(id: string): void;
  unfold(group: string): void;
  moved(places: Map<string, Place>): void;
}

/** Draws a canvas with Cytoscape.js; what it shows is always what it was last given. */
export class GraphCanvas {
  private readonly cy: Core;
  private quiet = false;
  private shown?: Canvas;

  constructor(private readonly container: HTMLElement, private colours: Palette, private readonly done: Done, still = false) {
    this.cy = cytoscape({container, minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: true, style: styles(colours), userZoomingEnabled: !still});
    this.cy.on("select unselect", "node", () => {
      if (this.quiet) return;
      this.near();
      this.done.select(this.selection());
    });
    this.cy.on("dbltap", "node", (e: EventObject) => {
      if (this.real(e.target.id())) this.done.open(e.target.id());
      else if (e.target.data("type") === "folded") this.done.unfold(e.target.id().slice(GROUP.length));
    });
    this.cy.on("tap", "node", (e: EventObject) => e.target.id().startsWith(MORE) && this.done.more(e.target.id().slice(MORE.length)));
    this.cy.on("dragfree", "node", () => this.done.moved(this.places()));
  }

  /**
   * Shows a canvas.
   *
   * @param visible which relations are shown
   * @param more for entities of which some neighbours are not shown, what to say of them
   */
  show(canvas: Canvas, visible: (e: GraphEdge) => boolean, more: Map<string, string>, label: (relation: string) => string) {
    this.quiet = true;
    this.shown = canvas;
    const wanted = new Map(elements(canvas.drawn(), visible, more, label).map((e) => [e.data.id!, e]));
    this.cy.batch(() => {
      this.cy.elements().filter((e) => !wanted.has(e.id())).remove();
      const standing = new Set(this.cy.elements().map((e) => e.id()));
      this.cy.add([...wanted].filter(([id]) => !standing.has(id)).map(([, element]) => element)); // a group before what goes into it
      for (const [id, element] of wanted) {
        const there = this.cy.getElementById(id);
        if (standing.has(id)) {
          there.data(element.data);
          if (there.isNode()) {
            if (element.position) there.position(element.position);
            if ((element.data.parent ?? null) !== (there.parent().first().id() ?? null)) there.move({parent: element.data.parent ?? null});
          }
        }
      }
      this.cy.nodes().forEach((n) => void n.toggleClass("lonely", this.real(n.id()) && n.degree(false) === 0));
      this.cy.edges().toggleClass("named", canvas.edges.size <= 24);
      canvas.nodes.forEach((n) => {
        const element = this.cy.getElementById(n.id);
        element.toggleClass("pinned", !!n.pinned);
      });
    });
    this.quiet = false;
  }

  /** Lays out with fcose, which is loaded when first needed; nodes in `fixed` stay. What they get as places. */
  async arrange(fixed: ReadonlyMap<string, Place>): Promise<Map<string, Place>> {
    await needFcose();
    const held = this.cy.nodes().filter((n) => this.real(n.id()) && n.isChildless());
    const options = {
      name: "fcose", quality: "default", randomize: false, animate: false, fit: false, nodeDimensionsIncludeLabels: true,
      idealEdgeLength: 110, nodeRepulsion: 9000, nodeSeparation: 90, tile: true, numIter: held.length > 150 ? 1200 : 2500,
      fixedNodeConstraint: [...fixed].map(([nodeId, position]) => ({nodeId, position})).filter((f) => this.cy.getElementById(f.nodeId).nonempty()),
    };
    const layout = this.cy.layout(options as unknown as LayoutOptions);
    const stopped = layout.promiseOn("layoutstop");
    layout.run();
    await stopped;
    return this.places();
  }

  /** Where all stand; what is in a folded group moves with it. */
  places(): Map<string, Place> {
    const places = new Map<string, Place>();
    this.cy.nodes().filter((n) => this.real(n.id())).forEach((n) => void places.set(n.id(), {...n.position()}));
    const drawn = this.shown?.drawn();
    for (const key of this.shown?.folded ?? []) {
      const from = drawn!.nodes.get(GROUP + key)!;
      const to = this.cy.getElementById(GROUP + key).position();
      for (const n of this.membersOf(key)) places.set(n.id, {x: (n.x ?? 0) + to.x - from.x!, y: (n.y ?? 0) + to.y - from.y!});
    }
    return places;
  }

  private membersOf(group: string) {
    return [...this.shown!.nodes.values()].filter((n) => n.group === group);
  }

  select(ids: readonly string[]) {
    this.quiet = true;
    this.cy.elements().unselect();
    ids.forEach((id) => {
      const group = this.shown?.nodes.get(id)?.group;
      this.cy.getElementById(group && this.shown!.folded.has(group) ? GROUP + group : id).select();
    });
    this.quiet = false;
    this.near();
  }

  /** The relations of what is selected stand out. */
  private near() {
    this.cy.edges().removeClass("near");
    this.cy.nodes(":selected").connectedEdges().addClass("near");
  }

  selection(): string[] {
    return this.cy.nodes(":selected").map((n) => n.id()).flatMap((id) =>
      this.real(id) ? [id] : id.startsWith(GROUP) && this.shown?.folded.has(id.slice(GROUP.length)) ? this.membersOf(id.slice(GROUP.length)).map((n) => n.id) : [],
    );
  }

  /** All in view, without enlarging a few nodes too much. */
  fit() {
    this.cy.resize();
    this.cy.fit(undefined, 36);
    if (this.cy.zoom() > 1.15) {
      this.cy.zoom(1.15);
      this.cy.center();
    }
  }

  /** Is all of it in view? */
  inView(): boolean {
    const box = this.cy.elements().boundingBox();
    const seen = this.cy.extent();
    return box.x1 >= seen.x1 && box.x2 <= seen.x2 && box.y1 >= seen.y1 && box.y2 <= seen.y2;
  }

  /** Names as large as can be read however small the picture. */
  legible() {
    const size = Math.min(26, Math.max(13, 12 / this.cy.zoom()));
    this.cy.style().selector("node").style({"font-size": size, "text-max-width": `${size * 10}px`}).update();
  }

  zoom(factor: number) {
    this.cy.zoom({level: this.cy.zoom() * factor, renderedPosition: {x: this.container.clientWidth / 2, y: this.container.clientHeight / 2}});
  }

  centre(id: string) {
    const group = this.shown?.nodes.get(id)?.group;
    this.cy.center(this.cy.getElementById(group && this.shown!.folded.has(group) ? GROUP + group : id));
  }

  recolour(colours: Palette) {
    this.colours = colours;
    this.cy.style(styles(colours));
  }

  async png(): Promise<Blob> {
    const longest = Math.max(this.cy.elements().boundingBox().w, this.cy.elements().boundingBox().h, 1);
    return this.cy.png({output: "blob-promise", full: true, scale: Math.min(2, 8000 / longest), bg: this.colours.paper}) as unknown as Promise<Blob>;
  }

  /** The nearest node in a direction, for the arrow keys. */
  beside(id: string, key: string): string | undefined {
    const at = this.cy.getElementById(id).position();
    const way = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[key]!;
    let best: string | undefined;
    let least = Infinity;
    for (const [other, place] of this.places()) {
      const along = (place.x - at.x) * way[0] + (place.y - at.y) * way[1];
      const across = Math.abs((place.x - at.x) * way[1]) + Math.abs((place.y - at.y) * way[0]);
      if (other !== id && along > 1 && along + 2 * across < least) {
        least = along + 2 * across;
        best = other;
      }
    }
    return best;
  }

  destroy() {
    this.cy.destroy();
  }

  private real(id: string): boolean {
    return !id.startsWith(MORE) && !id.startsWith(GROUP);
  }
}

function elements(canvas: Canvas, visible: (e: GraphEdge) => boolean, more: Map<string, string>, label: (relation: string) => string): ElementDefinition[] {
  const list: ElementDefinition[] = [];
  canvas.groups.forEach((name, key) => list.push({group: "nodes", data: {id: GROUP + key, name, type: "group"}}));
  for (const n of canvas.nodes.values()) {
    const position = n.x === undefined ? undefined : {x: n.x, y: n.y!};
    list.push({group: "nodes", data: {id: n.id, name: n.name, type: n.type, parent: n.group && GROUP + n.group}, position});
  }
  for (const e of canvas.edges.values()) {
    if (!visible(e)) continue;
    const symmetric = !!canvas.relations.get(e.relation)?.symmetric;
    list.push({group: "edges", data: {id: e.hop, source: e.from, target: e.to, name: label(e.relation), differs: e.accountsDiffer ? 1 : 0, symmetric: symmetric ? 1 : 0}});
  }
  more.forEach((text, id) => {
    if (!canvas.nodes.has(id)) return; // within a folded group
    list.push({group: "nodes", data: {id: MORE + id, name: text, type: "more"}, position: freePlace(canvas, id), selectable: false, grabbable: false});
    list.push({group: "edges", data: {id: MORE + id + ">", source: id, target: MORE + id, name: ""}, classes: "more"});
  });
  return list;
}

/** A place near a node where no other stands: the emptiest of sixteen around it. */
function freePlace(canvas: Canvas, id: string): {x: number; y: number} {
  const at = canvas.nodes.get(id)!;
  const others = [...canvas.nodes.values()].filter((n) => n.id !== id && Math.hypot((n.x ?? 0) - (at.x ?? 0), (n.y ?? 0) - (at.y ?? 0)) < 320);
  let best = {x: 0, y: 0};
  let most = -1;
  for (let i = 0; i < 32; i++) {
    const angle = (i * Math.PI) / 8;
    const far = i < 16 ? 90 : 150;
    const place = {x: (at.x ?? 0) + far * 1.25 * Math.cos(angle), y: (at.y ?? 0) + far * Math.sin(angle)};
    const room = Math.min(200, ...others.map((n) => Math.hypot(((n.x ?? 0) - place.x) / 1.6, (n.y ?? 0) + 10 - place.y)));
    if (room > most + 4) {
      most = room;
      best = place;
    }
  }
  return best;
}

function styles(c: Palette): StylesheetJson {
  const font = "system-ui, PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif";
  return [
    {selector: "node", style: {
      label: "data(name)", "font-family": font, "font-size": 13, color: c.ink, "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": "130px",
      "text-outline-color": c.paper, "text-outline-width": 2.5, width: 26, height: 26, "background-color": c.soft, "min-zoomed-font-size": 5,
    }},
    ...Object.entries(c.types).map(([type, colour]) => ({selector: `node[type="${type}"]`, style: {"background-color": colour, shape: SHAPES[type]}})),
    {selector: 'node[type="group"]', style: {
      shape: "round-rectangle", "background-color": c.line, "background-opacity": 0.35, "border-width": 1, "border-color": c.edge, "text-valign": "top", "text-margin-y": -4, padding: "18px", "font-weight": "bold",
    }},
    {selector: 'node[type="folded"]', style: {
      shape: "round-rectangle", width: 44, height: 30, "background-color": c.raised, "border-width": 3, "border-style": "double", "border-color": c.soft, "font-weight": "bold",
    }},
    {selector: 'node[type="more"]', style: {
      shape: "round-rectangle", width: 112, height: 26, "background-color": c.raised, "border-width": 1.5, "border-style": "dashed", "border-color": c.edge,
      "text-valign": "center", "text-margin-y": 0, "text-outline-width": 0, "font-size": 11.5, color: c.soft,
    }},
    {selector: "node.lonely", style: {opacity: 0.55}},
    {selector: "node.pinned", style: {"border-width": 4, "border-style": "double", "border-color": c.ink}},
    {selector: "node:selected", style: {"border-width": 4, "border-color": c.accent, "border-style": "solid", "underlay-color": c.accent, "underlay-opacity": 0.18, "underlay-padding": 7}},
    {selector: "edge", style: {
      width: 1.4, "line-color": c.edge, "curve-style": "bezier", "control-point-step-size": 22, "target-arrow-shape": "triangle", "target-arrow-color": c.edge, "arrow-scale": 0.8, opacity: 0.8,
      "font-family": font, "font-size": 11, color: c.soft, "text-rotation": "autorotate", "text-outline-color": c.paper, "text-outline-width": 2.5, "min-zoomed-font-size": 7,
    }},
    {selector: "edge[symmetric=1]", style: {"target-arrow-shape": "none"}},
    {selector: "edge[differs=1]", style: {"line-style": "dashed", "line-color": c.differ, "target-arrow-color": c.differ}},
    {selector: "edge.more", style: {"line-style": "dotted", "target-arrow-shape": "none", "line-color": c.line}},
    {selector: "edge.named, edge:selected", style: {label: "data(name)"}},
    {selector: "edge.near", style: {width: 2.6, opacity: 1}},
  ] as unknown as StylesheetJson;
}
