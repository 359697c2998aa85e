import {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {EditorView} from "@codemirror/view";
import {ask} from "../ask";
import {english, say} from "../words";
import {declared} from "./prefixes";
import {Term, terms} from "./terms";

const KEYWORDS =
  "SELECT CONSTRUCT DESCRIBE ASK WHERE PREFIX BASE FROM DISTINCT REDUCED ORDER BY GROUP HAVING LIMIT OFFSET OPTIONAL UNION MINUS FILTER EXISTS NOT BIND AS VALUES GRAPH IN ASC DESC COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI STRDT STRLANG STRLEN SUBSTR UCASE LCASE STRSTARTS STRENDS CONTAINS CONCAT REPLACE REGEX COALESCE IF YEAR MONTH DAY ABS ROUND a true false".split(
    " ",
  );
const MOST = 40;

/** Variables of the query, terms of the ontology by name or label, entities by name, keywords. */
export async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[?$<]?[\p{L}\p{N}_:.\/#-]*/u);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const typed = word.text;
  if (/^[?$]/.test(typed)) return variables(context, word.from, typed);
  const query = context.state.doc.toString();
  const bare = typed.replace(/^</, "");
  const [known, entities] = await Promise.all([terms(), suggested(bare, context)]);
  const prefixes = declared(query);
  const options = [
    ...known.terms
      .map((term) => ({term, fit: fit(term, bare)}))
      .filter(({fit}) => fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, MOST)
      .map(({term, fit}) => ofTerm(term, prefixes, fit)),
    ...entities,
    ...(typed.startsWith("<") ? [] : keywords(bare)),
  ];
  return options.length ? {from: word.from, options, filter: false} : null;
}

function variables(context: CompletionContext, from: number, typed: string): CompletionResult {
  const names = new Set(context.state.doc.toString().match(/[?$][\p{L}_][\p{L}\p{N}_]*/gu));
  names.delete(typed);
  return {from, options: [...names].map((label) => ({label, type: "variable"})), validFor: /^[?$][\p{L}\p{N}_]*$/u};
}

/** How well a term fits what is typed; 0 for not at all. */
function fit(term: Term, typed: string): number {
  if (!typed) return term.kind === "class" ? 2 : term.used ? 1 : 0;
  const text = typed.toLowerCase();
  const name = term.name.toLowerCase();
  const local = name.replace(/^.*[:/#]/, "").replace(/>$/, "");
  const base = term.used === false ? 0.5 : 1;
  if (name.startsWith(text) || term.label === typed) return base * 4;
  if (local.startsWith(text.replace(/^.*:/, "")) && (!text.includes(":") || name.startsWith(text.replace(/:.*/, ":")))) return base * 3;
  if (term.label?.startsWith(typed) || term.labelEn?.toLowerCase().startsWith(text)) return base * 3;
  if (typed.length > 1 && (term.label?.includes(typed) || term.labelEn?.toLowerCase().includes(text) || local.includes(text))) return base * 2;
  return 0;
}

function ofTerm(term: Term, prefixes: Record<string, string>, boost: number): Completion {
  const label = (english ? term.labelEn : term.label) || term.label || "";
  const about = (english ? term.commentEn : term.comment) || term.comment || term.iri;
  return {
    label: term.kind === "prefix" ? `PREFIX ${term.name} <${term.iri}>` : shortened(term),
    detail: label,
    info: term.kind === "prefix" ? undefined : term.scheme ? `${about}（${term.scheme}）` : about,
    type: {class: "class", property: "property", concept: "enum", prefix: "namespace"}[term.kind],
    boost,
    section: {name: say("workbench.kind." + term.kind), rank: {class: 1, property: 2, concept: 4, prefix: 5}[term.kind]},
    apply: (view, completion, from, to) => apply(view, completion, from, to, term, prefixes),
  };
}

const shortened = (term: Term) => (term.kind === "concept" ? (term.scheme ?? "") + "/" + term.iri.replace(/^.*\//, "") : term.name);

/** Puts the name in, and its PREFIX at the top where the query does not declare it. */
function apply(view: EditorView, completion: Completion, from: number, to: number, term: Term, prefixes: Record<string, string>) {
  const text = term.kind === "prefix" ? completion.label + "\n" : term.name;
  const prefix = term.kind !== "prefix" && /^([a-z]+):/.exec(term.name)?.[1];
  const missing = prefix && !(prefix in prefixes);
  const namespace = term.iri.slice(0, term.iri.length - (term.name.length - (prefix ? prefix.length + 1 : 0)));
  view.dispatch({
    changes: [...(missing ? [{from: 0, insert: `PREFIX ${prefix}: <${namespace}>\n`}] : []), {from, to, insert: text}],
    selection: {anchor: from + text.length + (missing ? `PREFIX ${prefix}: <${namespace}>\n`.length : 0)},
    userEvent: "input.complete",
  });
}

async function suggested(typed: string, context: CompletionContext): Promise<Completion[]> {
  if (typed.includes(":") || typed.includes("/") || !(/\p{Script=Han}/u.test(typed) || typed.length > 2)) return [];
  const stop = new AbortController();
  context.addEventListener("abort", () => stop.abort(), {onDocChange: true});
  try {
    const {hits} = await ask<{hits: {id: string; iri: string; name: string; type: string; description: string}[]}>(
      `/api/suggest?limit=8&q=${encodeURIComponent(typed)}`,
      stop.signal,
    );
    return hits.map((hit) => ({
      label: hit.name,
      detail: say("shell.type." + hit.type),
      info: hit.description ? `${hit.description}\n${hit.iri}` : hit.iri,
      type: "constant",
      section: {name: say("workbench.kind.entity"), rank: 3},
      apply: `<${hit.iri}>`,
    }));
  } catch {
    return []; // typed on
  }
}

function keywords(typed: string): Completion[] {
  return typed
    ? KEYWORDS.filter((k) => k.toLowerCase().startsWith(typed.toLowerCase()) && k !== typed).map((label) => ({
        label,
        type: "keyword",
        section: {name: say("workbench.kind.keyword"), rank: 0},
      }))
    : [];
}
