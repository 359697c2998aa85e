import {pathOf} from "../address";
import {ask} from "../ask";
import {words as inUse} from "../words";
import type {Drawing, GraphEdge} from "./model";

/** How many neighbours come at a time. */
export const BATCH = 24;

interface Given extends Omit<Drawing, "edges"> {
  edges: (GraphEdge & {forward: boolean})[];
}

/** Edges always go from the claims' subject to their value, whichever way they were travelled. */
function straight(given: Given): Drawing {
  return {...given, edges: given.edges.map((e) => (e.forward ? e : {...e, from: e.to, to: e.from}))};
}

function query(parameters: Record<string, string | number | Iterable<string> | undefined>): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    if (typeof value === "object") for (const v of value) all.append(name, v);
    else all.append(name, String(value));
  }
  return String(all);
}

/** Neighbours of an entity, but those that are there already. */
export async function neighbours(
  id: string,
  options: {relation?: string; without?: Iterable<string>; limit?: number} = {},
  signal?: AbortSignal,
  words = inUse(),
): Promise<Drawing> {
  const path = pathOf(id);
  return straight(await ask<Given>(`/api/entities/${path}/neighbours?${query({limit: BATCH, ...options})}`, signal, words));
}

/** Some entities and all relations among them. */
export async function among(ids: Iterable<string>, signal?: AbortSignal, words = inUse()): Promise<Drawing> {
  return straight(await ask<Given>(`/api/graph?${query({id: ids})}`, signal, words));
}
