import {svg} from "lit";
import {words as inUse} from "../words";
import {outline, type Palette} from "./palette";

export interface PathNode {
  id: string;
  name: string;
  type: string;
}

export interface PathHop {
  hop: string;
  from: string;
  to: string;
  sentence: string;
  sentenceEn: string;
  accountsDiffer: boolean;
}

/** One or more paths between the same ends, or the graph that connects several. */
export interface Paths {
  ends: string[];
  paths: {nodes: PathNode[]; hops: PathHop[]}[];
}

const ACROSS = 190;
const DOWN = 62;

/**
 * The column of each node: hops from the first end, the least where paths differ; where there are two ends the other
 * stands in the last.
 */
function columns({ends, paths}: Paths): Map<string, number> {
  const near = new Map<string, Set<string>>();
  const add = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b));
  paths.flatMap((p) => p.hops).forEach((h) => (add(h.from, h.to), add(h.to, h.from)));
  const column = new Map([[ends[0], 0]]);
  for (const id of column.keys()) {
    for (const other of near.get(id) ?? []) {
      if (!column.has(other) && !(ends.length === 2 && id === ends[1])) column.set(other, column.get(id)! + 1);
    }
  }
  if (ends.length === 2) column.set(ends[1], Math.max(...paths.map((p) => p.hops.length)));
  return column;
}

/** Where each node stands: in a column those with neighbours above come first. */
function places(given: Paths): Map<string, {x: number; y: number}> {
  const column = columns(given);
  const last = Math.max(...column.values());
  const place = new Map<string, {x: number; y: number}>();
  const order = [...new Set(given.paths.flatMap((p) => p.nodes.map((n) => n.id)))].filter((id) => column.has(id));
  for (let c = 0; c <= last; c++) {
    const ids = order.filter((id) => column.get(id) === c);
    ids.forEach((id, i) => place.set(id, {x: c * ACROSS, y: (i - (ids.length - 1) / 2) * DOWN}));
  }
  return place;
}

/**
 * The picture as SVG; its nodes are links to their pages.
 *
 * @param chosen the path to bring out, or -1
 */
export function picture(given: Paths, colours: Palette, label: string, chosen = -1, words = inUse()) {
  const at = places(given);
  const nodes = new Map(given.paths.flatMap((p) => p.nodes).map((n) => [n.id, n]));
  const hops = new Map(given.paths.flatMap((p) => p.hops).map((h) => [h.hop, h]));
  const bright = new Set(chosen < 0 ? hops.keys() : given.paths[chosen].hops.map((h) => h.hop));
  const brightNodes = new Set(chosen < 0 ? nodes.keys() : given.paths[chosen].nodes.map((n) => n.id));
  const ys = [...at.values()].map((p) => p.y);
  const width = Math.max(...[...at.values()].map((p) => p.x)) + 150;
  const top = Math.min(...ys) - 34;
  const height = Math.max(...ys) - top + 50;
  return svg`<svg viewBox="-75 ${top} ${width} ${height}" width=${width} height=${height} role="group" aria-label=${label} font-size="13">
    ${[...hops.values()].map((h) => line(h, at.get(h.from), at.get(h.to), bright.has(h.hop), colours, words.english))}
    ${[...nodes.values()].filter((n) => at.has(n.id)).map((n) => {
      const p = at.get(n.id)!;
      const end = given.ends.includes(n.id);
      return svg`<a href=${words.pageOf(n.id)} target="_top" opacity=${brightNodes.has(n.id) ? 1 : 0.3}><g transform="translate(${p.x} ${p.y})">
        <path d=${outline(n.type, end ? 14 : 11)} fill=${colours.types[n.type] ?? colours.soft} />
        <text y="28" text-anchor="middle" fill=${colours.ink} font-weight=${end ? 700 : 400} paint-order="stroke" stroke=${colours.paper} stroke-width="4">${shortened(n.name)}<title>${n.name}</title></text>
      </g></a>`;
    })}
  </svg>`;
}

function line(h: PathHop, a: {x: number; y: number} | undefined, b: {x: number; y: number} | undefined, bright: boolean, colours: Palette, english: boolean) {
  if (!a || !b) return svg``;
  const bend = a.x === b.x ? 60 : 0;
  const d = bend ? `M${a.x},${a.y}Q${a.x + bend},${(a.y + b.y) / 2} ${b.x},${b.y}` : `M${a.x},${a.y}C${(a.x + b.x) / 2},${a.y} ${(a.x + b.x) / 2},${b.y} ${b.x},${b.y}`;
  return svg`<path d=${d} fill="none" stroke=${h.accountsDiffer ? colours.differ : colours.edge} stroke-width=${bright ? 2 : 1.2} opacity=${bright ? 1 : 0.3} stroke-dasharray=${h.accountsDiffer ? "6 4" : "none"}><title>${english ? h.sentenceEn : h.sentence}</title></path>`;
}

function shortened(name: string): string {
  return name.length > 13 ? name.slice(0, 12) + "…" : name;
}
