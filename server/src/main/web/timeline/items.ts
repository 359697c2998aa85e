/** Something with a time, as /api/timeline and /api/entities/{id}/timeline give it. */
export interface DatedItem {
  id: string;
  name: string;
  type: string;
  description?: string;
  group?: {key: string; zh: string; en: string};
  earliest?: string;
  latest?: string;
  edtf?: string;
  text?: string;
  approximate?: boolean;
  uncertain?: boolean;
  differing?: boolean;
  bars?: Bar[];
  accounts?: Account[];
}

export type Side = "known" | "open" | "unknown";

/** A stretch to draw: between `earliest` and `latest`; what lasts certainly covers its core. */
export interface Bar {
  earliest?: string;
  latest?: string;
  coreFrom?: string;
  coreTo?: string;
  start: Side;
  end: Side;
  lasting: boolean;
  setAside: boolean;
}

/** What claims of the same words say of when it was. */
export interface Account {
  role: "at" | "begin" | "end";
  text: string;
  edtf: string;
  words: string;
  rank: string;
  kind?: string;
  claims: string[];
}

export interface Timeline {
  total?: number;
  undated?: number;
  notShown?: number;
  years?: Record<string, number>;
  whole?: DatedItem;
  items: DatedItem[];
}

/** The bars of an item, made from its first and last day where it has none of its own. */
export function barsOf(item: DatedItem): Bar[] {
  if (item.bars?.length) return item.bars;
  const lasting = (item.edtf ?? "").includes("/");
  const side = (day?: string): Side => (day ? "known" : "unknown");
  return [
    {
      earliest: item.earliest,
      latest: item.latest,
      coreFrom: lasting ? item.earliest : undefined,
      coreTo: lasting ? item.latest : undefined,
      start: side(item.earliest),
      end: side(item.latest),
      lasting,
      setAside: false,
    },
  ];
}

/** The date as a reader knows it: the preferred account's words, else its text, else the envelope. */
export function dateOf(item: DatedItem, english: boolean): string {
  const at = item.accounts?.find((a) => a.role === "at");
  const begin = item.accounts?.find((a) => a.role === "begin" && a.edtf);
  const end = item.accounts?.find((a) => a.role === "end" && a.edtf);
  if (at) return english ? at.edtf || at.text : at.words || at.text;
  if (begin || end) {
    const said = (a?: Account) => (a ? (english ? a.edtf : a.words) : "?");
    return `${said(begin)} – ${said(end)}`;
  }
  if (item.text) return item.text;
  return item.earliest === item.latest ? item.earliest ?? "" : `${item.earliest ?? "?"} – ${item.latest ?? "?"}`;
}
