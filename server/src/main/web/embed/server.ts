import {Words} from "../words";

/** The server the script was loaded from, on whatever page it stands. */
export const ORIGIN = new URL(import.meta.url).origin;

const fetched = new Map<string, Promise<Words>>();

/** The words of a language, fetched once a page. */
export function wordsOf(language: string, release: string | undefined): Promise<Words> {
  const key = `${language} ${release ?? ""}`;
  const known = fetched.get(key);
  if (known) return known;
  const words = fetch(`${ORIGIN}/embed/words?lang=${language}`, {credentials: "omit"}).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    const kept: [string, string][] = language === "en" ? [["lang", "en"]] : [];
    if (release) kept.push(["release", release]);
    return new Words(await response.json(), language === "en", ORIGIN, kept);
  });
  fetched.set(key, words);
  words.catch(() => fetched.delete(key));
  return words;
}
