/**
 * The words of the interface that the page was given for its scripts: those of messages/*.properties whose keys begin
 * with `shell.` or with the name of a script of the page.
 */
const given: Record<string, string> = JSON.parse(document.getElementById("words")?.textContent || "{}");

/** A message with `{0}`, `{1}`, … filled; the key itself where the page has no such message. */
export function say(key: string, ...values: unknown[]): string {
  return values.reduce<string>((text, value, i) => text.replaceAll(`{${i}}`, String(value)), given[key] ?? key);
}

/** Chinese or English. */
export const english = document.documentElement.lang === "en";

const kept = new URLSearchParams(location.search);

/** An address on this site that keeps the page's language and release. */
export function href(path: string): string {
  const address = new URL(path, location.origin);
  for (const name of ["lang", "release"]) {
    const value = kept.get(name);
    if (value && !address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address.pathname + address.search + address.hash;
}

/** The page of an id; its slashes stay. */
export function pageOf(id: string): string {
  return href("/page/" + encodeURIComponent(id).replaceAll("%2F", "/"));
}
