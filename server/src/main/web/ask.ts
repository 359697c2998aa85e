import {words as inUse} from "./words";

/** An RFC 9457 problem: what went wrong, in the reader's language. */
export class Problem extends Error {
  constructor(readonly status: number, title: string, readonly detail: string) {
    super(title);
  }
}

const WAITS = [500, 1000, 2000, 4000, 8000];

/**
 * Sends a request until the server answers it. Where it does not, says so once (`rongshi:away` on the document, which
 * the shell shows), tries again by itself for as long as `signal` allows, and says when it is back (`rongshi:back`).
 *
 * @throws DOMException `AbortError` where `signal` ends it
 */
export async function reach(send: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const response = await send().catch((failure: unknown) => {
      if (signal?.aborted) throw failure;
      return undefined;
    });
    if (response && !isAway(response)) {
      if (tries > 0) document.dispatchEvent(new Event("rongshi:back"));
      return response;
    }
    if (tries === 0) document.dispatchEvent(new Event("rongshi:away"));
    await pause(WAITS[Math.min(tries, WAITS.length - 1)], signal);
  }
}

/** A proxy says that nobody is behind it; the server itself says in a problem that it is busy or out of time. */
function isAway(response: Response): boolean {
  return [502, 503, 504].includes(response.status) && !response.headers.get("Content-Type")?.includes("problem");
}

/**
 * Asks the API and gives its JSON, as patiently as {@link reach}.
 *
 * @throws Problem where the server refuses
 * @throws DOMException `AbortError` where `signal` ends it
 */
export async function ask<T>(path: string, signal?: AbortSignal, words = inUse()): Promise<T> {
  const response = await reach(() => fetch(words.href(path), {signal, headers: {Accept: "application/json"}}), signal);
  const answer = await response.json();
  if (!response.ok) {
    throw new Problem(
      response.status,
      (words.english ? answer.titleEn : answer.title) ?? response.statusText,
      (words.english ? answer.detailEn : answer.detail) ?? "",
    );
  }
  return answer as T;
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((go, stop) => {
    const timer = setTimeout(go, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      stop(signal.reason);
    });
  });
}
