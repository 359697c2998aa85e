import type {Canvas, GraphEdge} from "./model";

/** Years from and to, both included; whether relations without dates are shown. */
export interface Period {
  from: number;
  to: number;
  undated: boolean;
}

const year = (day: string | null) => (day ? Number(day.slice(0, 4)) : undefined);

/** A relation's years; open at an end that no claim dates. */
export function years(edge: GraphEdge): {first?: number; last?: number} {
  return {first: year(edge.earliest), last: year(edge.latest)};
}

/** The first and last year of what is dated; undefined where nothing is. */
export function span(canvas: Canvas): {from: number; to: number} | undefined {
  const all = [...canvas.edges.values()].flatMap((e) => [years(e).first, years(e).last]).filter((y) => y !== undefined);
  return all.length ? {from: Math.min(...all), to: Math.max(...all)} : undefined;
}

/** May a relation lie within a period? */
export function within(edge: GraphEdge, period: Period | undefined): boolean {
  if (!period) return true;
  const {first, last} = years(edge);
  if (first === undefined && last === undefined) return period.undated;
  return (first ?? -Infinity) <= period.to && (last ?? Infinity) >= period.from;
}

/** How many relations lie in each year of a span, for the bars behind the slider. */
export function perYear(canvas: Canvas, {from, to}: {from: number; to: number}): number[] {
  const bars = new Array<number>(to - from + 1).fill(0);
  for (const edge of canvas.edges.values()) {
    const {first, last} = years(edge);
    if (first === undefined && last === undefined) continue;
    for (let y = Math.max(from, first ?? last!); y <= Math.min(to, last ?? first!); y++) bars[y - from]++;
  }
  return bars;
}
