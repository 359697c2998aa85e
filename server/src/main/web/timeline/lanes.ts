import {Bar, DatedItem, barsOf} from "./items";
import {dayOf} from "./days";

/** An item where it is drawn: pixels from the left, lane from the top. */
export interface Placed {
  item: DatedItem;
  label: string;
  /** What must be known of the date at once: about, accounts differ. */
  marks: string;
  lane: number;
  left: number;
  right: number;
  bars: Drawn[];
  labelAt: number;
  /** Does the label stand in the bar? */
  within: boolean;
}

/** A bar in pixels; the core is absent where nothing is certain. */
export interface Drawn {
  bar: Bar;
  from: number;
  to: number;
  core?: [number, number];
  point: boolean;
}

/** A row of items that belong together, with its name where there is one. */
export interface Row {
  key: string;
  name: string;
  first: number;
  lanes: number;
}

/** Where days are drawn. */
export interface Scale {
  first: number;
  last: number;
  width: number;
}

export const x = (scale: Scale, day: number) => ((day - scale.first) / (scale.last - scale.first)) * scale.width;

const POINT = 9;
/** How long an open or unknown end is drawn, in pixels. */
export const FADE = 30;
const GAP = 10;

/** Measures text as it will be drawn. */
export type Measure = (text: string) => number;

/** Bars and label of an item on a scale; undefined where nothing of it is within. */
export function place(item: DatedItem, [label, marks]: [string, string], scale: Scale, measure: Measure): Placed | undefined {
  const bars = barsOf(item)
    .map((bar) => draw(bar, scale))
    .filter((d) => d.to >= 0 && d.from <= scale.width);
  if (!bars.length) return undefined;
  const from = Math.max(0, Math.min(...bars.map((b) => b.from)));
  const to = Math.min(scale.width, Math.max(...bars.map((b) => b.to)));
  const text = measure(label) + (marks ? measure(marks) * 0.85 + 7 : 0);
  const within = to - from > text + 12 && bars.length === 1;
  let labelAt = within ? from + 8 : to + 5;
  let left = from;
  let right = Math.max(to, labelAt + text);
  if (!within && right > scale.width) {
    const before = from - text - 5;
    if (before >= 0) {
      labelAt = before;
      left = before;
      right = to;
    } else {
      labelAt = Math.max(0, scale.width - text - 2);
      left = Math.min(left, labelAt);
    }
  }
  return {item, label, marks, lane: 0, left, right, bars, labelAt, within};
}

function draw(bar: Bar, scale: Scale): Drawn {
  const known = [bar.earliest, bar.coreFrom, bar.coreTo, bar.latest].map(dayOf).filter((d) => !Number.isNaN(d));
  let from = x(scale, Math.min(...known));
  let to = x(scale, Math.max(...known) + 1);
  const point = !bar.lasting && to - from < POINT;
  if (point) {
    const middle = (from + to) / 2;
    from = middle - POINT / 2;
    to = middle + POINT / 2;
  }
  if (bar.lasting && to - from < POINT) to = from + POINT;
  // an end that no record gives fades out a little beyond what is known: nobody says how far it goes
  if (bar.start !== "known") from -= FADE;
  if (bar.end !== "known") to += FADE;
  const coreFrom = dayOf(bar.coreFrom);
  const coreTo = dayOf(bar.coreTo);
  const core: [number, number] | undefined =
    Number.isNaN(coreFrom) || Number.isNaN(coreTo) ? undefined : [x(scale, coreFrom), x(scale, coreTo + 1)];
  return {bar, from, to, core: bar.lasting ? core : undefined, point};
}

/** Puts items in as few lanes as fit, those of a group together; gives the rows from the top. */
export function pack(placed: Placed[], english: boolean): Row[] {
  const rows = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = one.item.group?.key ?? "";
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const out: Row[] = [];
  let top = 0;
  for (const [key, members] of rows) {
    const ends: number[] = [];
    members.sort((a, b) => a.left - b.left);
    for (const one of members) {
      let lane = ends.findIndex((end) => end + GAP <= one.left);
      if (lane < 0) lane = ends.push(0) - 1;
      ends[lane] = one.right;
      one.lane = top + lane;
    }
    const group = members[0].item.group;
    out.push({key, name: group ? (english ? group.en : group.zh) : "", first: top, lanes: ends.length});
    top += ends.length;
  }
  return out;
}
