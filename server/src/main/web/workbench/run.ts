import {reach} from "../ask";
import {english} from "../words";

/** A term of a result, as SPARQL 1.1 Query Results JSON writes it. */
export interface Node {
  type: "uri" | "literal" | "bnode";
  value: string;
  datatype?: string;
  "xml:lang"?: string;
}

export type Row = Record<string, Node | undefined>;

/** What a query gave: rows, yes or no, or statements (as rows of subject, predicate, object). */
export interface Result {
  kind: "rows" | "yesno" | "graph";
  columns: string[];
  rows: Row[];
  yes?: boolean;
  milliseconds: number;
}

/** Why a query was not answered, and where in it the reason stands, from 1. */
export class Refusal extends Error {
  constructor(message: string, readonly line?: number, readonly column?: number) {
    super(message);
  }
}

const RESULTS = "application/sparql-results+json";
const TRIPLES = "application/n-triples";

/**
 * @throws Refusal where the server does not answer it
 * @throws DOMException `AbortError` where `signal` ends it
 */
export async function run(query: string, signal: AbortSignal): Promise<Result> {
  const began = performance.now();
  const response = await send(query, `${RESULTS}, ${TRIPLES};q=0.9`, signal);
  const text = await response.text();
  const milliseconds = performance.now() - began;
  if (!response.headers.get("Content-Type")?.includes("json")) {
    return {kind: "graph", columns: ["s", "p", "o"], rows: statements(text), milliseconds};
  }
  const answer = JSON.parse(text);
  return "boolean" in answer
    ? {kind: "yesno", columns: [], rows: [], yes: answer.boolean, milliseconds}
    : {kind: "rows", columns: answer.head.vars, rows: answer.results.bindings, milliseconds};
}

/** The answer in a format of the endpoint. */
export async function send(query: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const response = await reach(
    () => fetch("/sparql", {method: "POST", body: query, signal, headers: {"Content-Type": "application/sparql-query", Accept: accept}}),
    signal,
  );
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refusal((english ? problem.detailEn : problem.detail) ?? response.statusText, problem.line, problem.column);
}

const STATEMENT = /^(<[^>]*>|_:\S+) <([^>]*)> (.+) \.$/;
const LITERAL = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/;

/** N-Triples as rows. */
function statements(text: string): Row[] {
  return text.split("\n").flatMap((line): Row[] => {
    const match = STATEMENT.exec(line.trim());
    return match ? [{s: node(match[1]), p: {type: "uri", value: unescaped(match[2])}, o: node(match[3])}] : [];
  });
}

function node(text: string): Node {
  if (text.startsWith("<")) return {type: "uri", value: unescaped(text.slice(1, -1))};
  const literal = LITERAL.exec(text);
  return literal
    ? {type: "literal", value: unescaped(literal[1]), "xml:lang": literal[2], datatype: literal[3]}
    : {type: "bnode", value: text.slice(2)};
}

const ESCAPES: Record<string, string> = {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"};

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, one) =>
    short || long ? String.fromCodePoint(parseInt(short ?? long, 16)) : (ESCAPES[one] ?? one),
  );
}
