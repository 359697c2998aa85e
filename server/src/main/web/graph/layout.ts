import type {Canvas} from "./model";

export interface Place {
  x: number;
  y: number;
}

const RING = 150;
const SPACING = 84;
const ROOM_ACROSS = 118;
const ROOM_DOWN = 62;
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

/**
 * Places for nodes that have none, near what they are connected with and where no other stands; those that stand stay
 * where they are.
 *
 * @param near where a node without connected neighbours goes
 */
export function beside(canvas: Canvas, standing: ReadonlyMap<string, Place>, near: Place): Map<string, Place> {
  const all = new Map(standing);
  const added = new Map<string, Place>();
  for (const id of canvas.nodes.keys()) {
    if (all.has(id)) continue;
    const anchors = [...canvas.neighboursOf(id)].flatMap((n) => all.get(n) ?? []);
    const middle = anchors.length
      ? {x: anchors.reduce((sum, p) => sum + p.x, 0) / anchors.length, y: anchors.reduce((sum, p) => sum + p.y, 0) / anchors.length}
      : near;
    const place = free(middle, [...all.values()]);
    all.set(id, place);
    added.set(id, place);
  }
  return added;
}

/** The first place on a spiral around a point that leaves room for a name on all sides. */
function free(middle: Place, taken: Place[]): Place {
  for (let step = 4; ; step++) {
    const angle = step * 2.399963; // the golden angle: no direction comes twice
    const far = 34 * Math.sqrt(step);
    const place = {x: Math.round(middle.x + 1.25 * far * Math.cos(angle)), y: Math.round(middle.y + far * Math.sin(angle))};
    if (taken.every((p) => Math.hypot((p.x - place.x) / ROOM_ACROSS, (p.y - place.y) / ROOM_DOWN) >= 1)) return place;
  }
}

/** Places drawn apart sideways or downwards, as far as a frame so many times wider than high has room. */
export function spread(places: ReadonlyMap<string, Place>, wide: number): Map<string, Place> {
  const length = (values: number[]) => Math.max(1, Math.max(...values) - Math.min(...values));
  const now = length([...places.values()].map((p) => p.x)) / length([...places.values()].map((p) => p.y));
  const by = Math.min(2, Math.max(1, wide / now));
  const down = Math.min(1.7, Math.max(1, now / wide));
  return new Map([...places].map(([id, p]) => [id, {x: p.x * by, y: p.y * down}]));
}

/** Nodes without any relation, in rows under the others. */
export function lonelyBelow(canvas: Canvas, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const alone = [...canvas.nodes.keys()].filter((id) => canvas.neighboursOf(id).size === 0);
  const others = [...places].filter(([id]) => !alone.includes(id)).map(([, p]) => p);
  const below = new Map<string, Place>();
  if (!alone.length || !others.length) return below;
  const middle = (Math.min(...others.map((p) => p.x)) + Math.max(...others.map((p) => p.x))) / 2;
  rows(alone, Math.max(...others.map((p) => p.y)) + SPACING, below);
  return new Map([...below].map(([id, p]) => [id, {x: p.x + middle, y: p.y}]));
}

function rows(ids: string[], top: number, places: Map<string, Place>) {
  const across = Math.max(1, Math.min(10, Math.ceil(Math.sqrt(ids.length * 2))));
  ids.forEach((id, i) => {
    places.set(id, {x: ((i % across) - (across - 1) / 2) * SPACING * 1.3, y: top + Math.floor(i / across) * SPACING});
  });
}
