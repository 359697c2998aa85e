import {dayOf} from "../timeline/days";
import {DatedItem, Timeline} from "../timeline/items";
import {MapData} from "../map/map";
import {Labelled} from "./labels";
import {Node, Result, Row} from "./run";

const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger|gYear)$/;

export const isNumber = (node?: Node) => Boolean(node?.type === "literal" && node.datatype && NUMERIC.test(node.datatype));
const isDay = (node?: Node) => Boolean(node?.type === "literal" && /#date(Time)?$/.test(node.datatype ?? ""));
const isIri = (node?: Node) => node?.type === "uri";

const mostly = (rows: Row[], column: string, what: (node?: Node) => boolean) => {
  const some = rows.filter((row) => row[column]);
  return some.length > 0 && some.filter((row) => what(row[column])).length > some.length * 0.7;
};

const columnsOf = (result: Result, what: (node?: Node) => boolean) => result.columns.filter((c) => mostly(result.rows, c, what));

/** A number for each name: what a chart of bars shows. */
export interface Bars {
  label: string;
  value: string;
  bars: {name: string; iri?: string; value: number}[];
  left: number;
}

const MOST_BARS = 60;

/** The first column of numbers over the first of names; undefined where there is none. */
export function bars(result: Result, name: (node?: Node) => string): Bars | undefined {
  const value = columnsOf(result, isNumber).at(-1);
  const label = result.columns.find((c) => c !== value && mostly(result.rows, c, (n) => Boolean(n) && !isNumber(n))) ?? result.columns.find((c) => c !== value);
  if (result.kind !== "rows" || !value || !label || result.rows.length < 2) return undefined;
  const all = result.rows.filter((row) => isNumber(row[value]));
  const shown = all.slice(0, MOST_BARS).map((row) => ({
    name: name(row[label]),
    iri: row[label]?.type === "uri" ? row[label]!.value : undefined,
    value: Number(row[value]!.value),
  }));
  return {label, value, bars: shown, left: all.length - shown.length};
}

/** Rows with days, each named by its first other column. */
export function timeline(result: Result, name: (node?: Node) => string, labels: Map<string, Labelled>): Timeline | undefined {
  const days = columnsOf(result, isDay);
  if (result.kind !== "rows" || !days.length) return undefined;
  const iri = columnsOf(result, isIri)[0];
  const words = result.columns.find((c) => !days.includes(c) && c !== iri) ?? iri ?? days[0];
  const items = result.rows.flatMap((row): DatedItem[] => {
    const known = days.map((c) => row[c]?.value.slice(0, 10)).filter((d): d is string => !Number.isNaN(dayOf(d)));
    if (!known.length) return [];
    const label = iri ? labels.get(row[iri]?.value ?? "") : undefined;
    return [
      {
        id: label?.id ?? "",
        name: name(row[words]) || name(row[iri ?? words]),
        type: label?.type ?? "event",
        earliest: known[0],
        latest: known.at(-1),
        bars: [{earliest: known[0], latest: known.at(-1), start: "known", end: "known", lasting: false, setAside: false}],
      },
    ];
  });
  return items.length ? {items} : undefined;
}

/** Points of columns named lat and long, or of entities whose coordinates a record gives. */
export function map(result: Result, name: (node?: Node) => string, labels: Map<string, Labelled>): MapData | undefined {
  if (result.kind === "yesno") return undefined;
  const lat = result.columns.find((c) => /^lat(itude)?$/i.test(c));
  const lon = result.columns.find((c) => /^(lon|lng|long|longitude)$/i.test(c));
  const iris = columnsOf(result, isIri);
  const features = new Map<string, MapData["features"][number]>();
  for (const row of result.rows) {
    if (lat && lon && isNumber(row[lat]) && isNumber(row[lon])) {
      const iri = row[iris[0]]?.value ?? "";
      const label = labels.get(iri);
      const words = result.columns.find((c) => c !== lat && c !== lon && !iris.includes(c));
      const shown = label?.label ?? (name(row[words ?? ""]) || iri);
      add(features, label?.id ?? shown, shown, label?.type ?? "place", Number(row[lon]!.value), Number(row[lat]!.value));
    }
    for (const column of iris) {
      const label = labels.get(row[column]?.value ?? "");
      if (label?.latitude !== undefined && label.longitude !== undefined) {
        add(features, label.id ?? row[column]!.value, label.label ?? "", label.type ?? "place", label.longitude, label.latitude);
      }
    }
  }
  return features.size ? {features: [...features.values()]} : undefined;
}

function add(to: Map<string, MapData["features"][number]>, id: string, name: string, type: string, lon: number, lat: number) {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) to.set(id, {id, geometry: {coordinates: [lon, lat]}, properties: {name, type}});
}

export interface Net {
  nodes: {iri: string; name: string; type: string; id?: string}[];
  edges: {from: string; to: string; label: string}[];
  left: number;
}

const MOST_NODES = 300;

/** Statements between things, or for rows the first two columns of IRIs; undefined where there are none. */
export function net(result: Result, name: (node?: Node) => string, labels: Map<string, Labelled>): Net | undefined {
  const iris = result.kind === "graph" ? ["s", "o"] : columnsOf(result, isIri).slice(0, 2);
  if (result.kind === "yesno" || iris.length < 2) return undefined;
  const nodes = new Map<string, Net["nodes"][number]>();
  const edges = new Map<string, Net["edges"][number]>();
  let left = 0;
  for (const row of result.rows) {
    const [from, to] = iris.map((c) => row[c]);
    if (from?.type !== "uri" || to?.type !== "uri") continue;
    const fresh = [from, to].filter((n) => !nodes.has(n.value));
    if (nodes.size + fresh.length > MOST_NODES) {
      left++;
      continue;
    }
    for (const n of fresh) {
      const label = labels.get(n.value);
      nodes.set(n.value, {iri: n.value, name: name(n), type: label?.type ?? "", id: label?.id});
    }
    const words = result.kind === "graph" ? name(row.p) : "";
    edges.set(`${from.value} ${words} ${to.value}`, {from: from.value, to: to.value, label: words});
  }
  return edges.size ? {nodes: [...nodes.values()], edges: [...edges.values()], left} : undefined;
}
