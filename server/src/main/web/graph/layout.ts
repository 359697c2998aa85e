import type {Canvas} from "./model";

export interface Place {
  x: number;
  y: number;
}

const RING = 150;
const SPACING = 84;
const AROUND = 28; // more than these on one ring stand on several

/** How many hops each node is from the first of some; those without a way are not in it. */
export function hopsFrom(canvas: Canvas, starts: readonly string[]): Map<string, number> {
  const hops = new Map(starts.filter((id) => canvas.nodes.has(id)).map((id) => [id, 0]));
  const near = new Map<string, string[]>();
  for (const {from, to} of canvas.edges.values()) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  let front = [...hops.keys()];
  while (front.length) {
    const next: string[] = [];
    for (const id of front) {
      for (const other of near.get(id) ?? []) {
        if (!hops.has(other)) {
          hops.set(other, hops.get(id)! + 1);
          next.push(other);
        }
      }
    }
    front = next;
  }
  return hops;
}

/**
 * Rings around a node by hops, the same each time: a ring is as wide as its nodes need, each node stands near the one it
 * was reached from. What is not connected stands in rows below.
 *
 * @param wide how much wider than high the rings are
 */
export function rings(canvas: Canvas, start: string, wide = 1): Map<string, Place> {
  const hops = hopsFrom(canvas, [start]);
  const places = new Map<string, Place>([[start, {x: 0, y: 0}]]);
  const angles = new Map<string, number>([[start, 0]]);
  let radius = 0;
  for (let hop = 1; ; hop++) {
    const ring = [...hops].filter(([, h]) => h === hop).map(([id]) => id);
    if (!ring.length) break;
    const parent = (id: string) => Math.min(...[...canvas.neighboursOf(id)].filter((n) => hops.get(n) === hop - 1).map((n) => angles.get(n) ?? 0));
    ring.sort((a, b) => parent(a) - parent(b) || canvas.nodes.get(a)!.type.localeCompare(canvas.nodes.get(b)!.type) || (a < b ? -1 : 1));
    for (let left = ring; left.length; ) {
      const round = (Math.PI * (1 + wide)) / SPACING; // nodes that fit on a ring, by its radius
      const near = radius + (left === ring ? RING / Math.sqrt(wide) : SPACING);
      radius = Math.max(near, Math.min(left.length, AROUND) / round);
      const shell = left.slice(0, Math.floor(radius * round + 1e-6));
      left = left.slice(shell.length);
      shell.forEach((id, i) => {
        const angle = (2 * Math.PI * i) / shell.length - Math.PI / 2;
        angles.set(id, angle);
        places.set(id, {x: Math.round(radius * wide * Math.cos(angle)), y: Math.round(radius * Math.sin(angle))});
      });
    }
  }
  rows([...canvas.nodes.keys()].filter((id) => !places.has(id)), radius + RING, places);
  return places;
}

/** Columns by hops from some nodes on the left. */
export function columns(canvas: Canvas, starts: readonly string[]): Map<string, Place> {
  const hops = hopsFrom(canvas, starts);
  const places = new Map<string, Place>();
  let lowest = 0;
  const furthest = Math.max(0, ...hops.values());
  for (let hop = 0; hop <= furthest; hop++) {
    const column = [...hops].filter(([, h]) => h === hop).map(([id]) => id);
    const above = (id: string) => {
      const near = [...canvas.neighboursOf(id)].filter((n) => hops.get(n) === hop - 1).map((n) => places.get(n)!.y);
      return near.length ? near.reduce((a, b) => a + b, 0) / near.length : 0;
    };
    column.sort((a, b) => above(a) - above(b) || (a < b ? -1 : 1));
    column.forEach((id, i) => {
      const y = (i - (column.length - 1) / 2) * SPACING;
      lowest = Math.max(lowest, y);
      places.set(id, {x: hop * 240, y});
    });
  }
  rows([...canvas.nodes.keys()].filter((id) => !places.has(id)), lowest + RING, places);
  return places;
}

function rows(ids: string[], top: number, places: Map<string, Place>) {
  const across = Math.max(1, Math.min(10, Math.ceil(Math.sqrt(ids.length * 2))));
  ids.forEach((id, i) => {
    places.set(id, {x: ((i % across) - (across - 1) / 2) * SPACING * 1.3, y: top + Math.floor(i / across) * SPACING});
  });
}
