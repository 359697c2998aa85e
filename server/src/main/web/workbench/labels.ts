import {href} from "../words";

/** What an IRI is called, as /api/labels says. */
export interface Labelled {
  id?: string;
  type?: string;
  label?: string;
  labelEn?: string;
  about?: string;
  latitude?: number;
  longitude?: number;
}

const MOST = 200;
const known = new Map<string, Labelled | undefined>();

/** Looks IRIs up, many at a time and each once; those without a label are missing from the answer. */
export async function labelsOf(iris: Iterable<string>, signal?: AbortSignal): Promise<Map<string, Labelled>> {
  const wanted = [...new Set(iris)];
  const unknown = wanted.filter((iri) => !known.has(iri));
  for (let i = 0; i < unknown.length; i += MOST) {
    const part = unknown.slice(i, i + MOST);
    const body = new URLSearchParams(part.map((iri) => ["iri", iri]));
    const response = await fetch(href("/api/labels"), {method: "POST", body, signal, headers: {Accept: "application/json"}});
    if (!response.ok) break; // the IRIs themselves do
    const {labels} = (await response.json()) as {labels: Record<string, Labelled>};
    part.forEach((iri) => known.set(iri, labels[iri]));
  }
  return new Map(wanted.flatMap((iri): [string, Labelled][] => (known.get(iri) ? [[iri, known.get(iri)!]] : [])));
}
