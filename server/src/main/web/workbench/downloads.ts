import {download} from "../components/download";
import {send} from "./run";

interface Format {
  name: string;
  type: string;
  ending: string;
}

const ROWS: Format[] = [
  {name: "CSV", type: "text/csv", ending: "csv"},
  {name: "TSV", type: "text/tab-separated-values", ending: "tsv"},
  {name: "JSON", type: "application/sparql-results+json", ending: "json"},
  {name: "XML", type: "application/sparql-results+xml", ending: "xml"},
];

const GRAPH: Format[] = [
  {name: "Turtle", type: "text/turtle", ending: "ttl"},
  {name: "JSON-LD", type: "application/ld+json", ending: "jsonld"},
  {name: "N-Triples", type: "application/n-triples", ending: "nt"},
  {name: "RDF/XML", type: "application/rdf+xml", ending: "rdf"},
];

/** The formats an answer can be had in. */
export const formats = (kind: string) => (kind === "graph" ? GRAPH : kind === "yesno" ? ROWS.slice(2) : ROWS);

/** Asks once more, in the format, and gives the answer to the reader as a file. */
export async function save(query: string, format: Format) {
  const content = await (await send(query, format.type)).blob();
  download("rongshi-query." + format.ending, content);
}
