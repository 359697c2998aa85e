import {ask} from "../ask";

/** A term of the data, as /api/terms gives it. */
export interface Term {
  kind: "class" | "property" | "concept" | "prefix";
  iri: string;
  name: string;
  label?: string;
  labelEn?: string;
  comment?: string;
  commentEn?: string;
  scheme?: string;
  used?: boolean;
}

export interface Terms {
  base: string;
  prefixes: Record<string, string>;
  terms: Term[];
}

let asked: Promise<Terms> | undefined;

/** Asked for once, when first needed. */
export const terms = () => (asked ??= ask<Terms>("/api/terms"));
