import {pathOf} from "./address";

/** Words and addresses of one language on one server: those of this page, or those of an element on another site. */
export class Words {
  constructor(
    private readonly given: Record<string, string>,
    readonly english: boolean,
    private readonly origin: string,
    private readonly kept: [string, string][],
  ) {}

  /**
   * A message with `{0}`, `{1}`, … filled; `{1:hop|hops}` is the first word where that value is 1. The key itself where
   * there is no such message.
   */
  say(key: string, ...values: unknown[]): string {
    const worded = (this.given[key] ?? key).replace(/\{(\d):([^|{}]*)\|([^|{}]*)\}/g, (_, i, one, more) => (String(values[i]) === "1" ? one : more));
    return values.reduce<string>((text, value, i) => text.replaceAll(`{${i}}`, String(value)), worded);
  }

  /** An address on the server that keeps language and release; whole where the server is another than the page's. */
  href(path: string): string {
    const address = new URL(path, this.origin);
    for (const [name, value] of this.kept) {
      if (!address.searchParams.has(name)) address.searchParams.set(name, value);
    }
    return this.origin === location.origin ? address.pathname + address.search + address.hash : address.href;
  }

  /** The page of an id; its slashes stay. */
  pageOf(id: string): string {
    return this.href("/page/" + pathOf(id));
  }
}

/**
 * The words of the interface that the page was given for its scripts: those of messages/*.properties whose keys begin
 * with `shell.` or with the name of a script of the page.
 */
function ofPage(): Words {
  const block = document.querySelector('script#words[type="application/json"]');
  const asked = new URLSearchParams(location.search);
  const kept = ["lang", "release"].flatMap((name): [string, string][] => (asked.get(name) ? [[name, asked.get(name)!]] : []));
  return new Words(JSON.parse(block?.textContent || "{}"), document.documentElement.lang === "en", location.origin, block ? kept : []);
}

let current = ofPage();

/** The words in use: the page's, but within {@link speaking} those given to it. */
export const words = () => current;

/** Does something with other words, e.g. renders an element of another language. */
export function speaking<T>(other: Words, run: () => T): T {
  const before = current;
  current = other;
  try {
    return run();
  } finally {
    current = before;
  }
}

/** Makes these the words of everything from now on, on a page that is not Rongshi's own. */
export function speakAlways(other: Words) {
  current = other;
}

/** A message of the words in use. */
export function say(key: string, ...values: unknown[]): string {
  return current.say(key, ...values);
}

/** Is the page in English, not Chinese? */
export const english = current.english;

/** An address on this site that keeps the page's language and release. */
export function href(path: string): string {
  return current.href(path);
}

/** The page of an id; its slashes stay. */
export function pageOf(id: string): string {
  return current.pageOf(id);
}
