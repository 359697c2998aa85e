import {download} from "../components/download";
import {say} from "../words";
import type {Canvas, GraphEdge, GraphNode} from "./model";
import {outline, palette, type Palette} from "./palette";

const xml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/** A field of RFC 4180; one that a spreadsheet would run as a formula is kept from it by an apostrophe. */
function field(value: unknown): string {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The relations as a table, UTF-8 with a mark so that spreadsheets see it. */
function csv(canvas: Canvas): string {
  const name = (id: string) => canvas.nodes.get(id)?.name;
  const row = (e: GraphEdge) => [
    e.from, name(e.from), e.relation, canvas.relations.get(e.relation)?.label, e.to, name(e.to), e.earliest, e.latest, e.sentence,
    e.claims.map((c) => c.id).join(" "), [...new Set(e.claims.flatMap((c) => c.sources.map((s) => s.id)))].join(" "),
  ];
  const alone = [...canvas.nodes.values()].filter((n) => canvas.neighboursOf(n.id).size === 0).map((n) => [n.id, n.name]);
  const head = ["from", "fromName", "relation", "relationLabel", "to", "toName", "earliest", "latest", "sentence", "claims", "sources"];
  return "\uFEFF" + [head, ...[...canvas.edges.values()].map(row), ...alone].map((r) => r.map(field).join(",")).join("\r\n") + "\r\n";
}

/** GraphML 1.0 (graphml.graphdrafting.org), as Gephi, yEd and Cytoscape read it. */
function graphml(canvas: Canvas): string {
  const keys: [string, "node" | "edge", string][] = [
    ["label", "node", "string"], ["type", "node", "string"], ["group", "node", "string"], ["x", "node", "double"], ["y", "node", "double"],
    ["relation", "edge", "string"], ["relationLabel", "edge", "string"], ["sentence", "edge", "string"],
    ["earliest", "edge", "string"], ["latest", "edge", "string"], ["claims", "edge", "string"],
  ];
  const data = (of: string, values: Record<string, unknown>) =>
    Object.entries(values)
      .filter(([, v]) => v !== undefined && v !== null && v !== "")
      .map(([k, v]) => `<data key="${of}-${k}">${xml(String(v))}</data>`)
      .join("");
  const node = (n: GraphNode) =>
    `<node id="${xml(n.id)}">${data("node", {label: n.name, type: n.type, group: n.group && canvas.groups.get(n.group), x: n.x, y: n.y})}</node>`;
  const edge = (e: GraphEdge) =>
    `<edge source="${xml(e.from)}" target="${xml(e.to)}">${data("edge", {
      relation: e.relation, relationLabel: canvas.relations.get(e.relation)?.label, sentence: e.sentence,
      earliest: e.earliest, latest: e.latest, claims: e.claims.map((c) => c.id).join(" "),
    })}</edge>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrafting.org/xmlns">',
    ...keys.map(([name, of, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="directed">',
    ...[...canvas.nodes.values()].map(node),
    ...[...canvas.edges.values()].map(edge),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** The picture with its lines and names as SVG, with a line below that says where it is from. */
function svg(canvas: Canvas, colours: Palette, visible: (e: GraphEdge) => boolean, from: string): string {
  const nodes = [...canvas.nodes.values()];
  const left = Math.min(...nodes.map((n) => n.x ?? 0)) - 90;
  const top = Math.min(...nodes.map((n) => n.y ?? 0)) - 50;
  const width = Math.max(...nodes.map((n) => n.x ?? 0)) + 90 - left;
  const height = Math.max(...nodes.map((n) => n.y ?? 0)) + 90 - top;
  const line = (e: GraphEdge) => {
    const a = canvas.nodes.get(e.from)!;
    const b = canvas.nodes.get(e.to)!;
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${e.accountsDiffer ? colours.differ : colours.edge}" stroke-width="1.3"${e.accountsDiffer ? ' stroke-dasharray="6 4"' : ""}><title>${xml(e.sentence)}</title></line>`;
  };
  const shape = (n: GraphNode) =>
    `<g transform="translate(${n.x ?? 0} ${n.y ?? 0})"><path d="${outline(n.type, 14)}" fill="${colours.types[n.type] ?? colours.soft}"/><text y="31" text-anchor="middle" fill="${colours.ink}">${xml(n.name)}</text></g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Noto Sans CJK SC', sans-serif" font-size="13">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...[...canvas.edges.values()].filter(visible).map(line),
    ...nodes.map(shape),
    `<text x="${left + 12}" y="${top + height - 12}" fill="${colours.soft}" font-size="11">${xml(from)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

/** What an exported canvas is called, without its ending. */
export const FILE = "rongshi-graph";

/** Gives a canvas to the reader as csv, graphml or svg. */
export function exportAs(kind: string, canvas: Canvas, visible: (e: GraphEdge) => boolean) {
  const give = (type: string, content: string) => download(`${FILE}.${kind}`, new Blob([content], {type}));
  if (kind === "csv") give("text/csv", csv(canvas));
  if (kind === "graphml") give("application/xml", graphml(canvas));
  if (kind === "svg") give("image/svg+xml", svg(canvas.drawn(), palette("auto"), visible, say("graph.from", location.origin)));
}
