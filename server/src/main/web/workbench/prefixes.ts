/** The prefixes a query declares, by name without colon. */
export function declared(query: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of query.matchAll(/(?:^|\s)PREFIX\s+([\p{L}\p{N}_.-]*):\s*<([^>\s]*)>/giu)) found[match[1]] = match[2];
  return found;
}

/** The IRI that stands at a place of a query: `<…>` or a prefixed name, with where it begins and ends. */
export function iriAt(query: string, at: number): {iri: string; from: number; to: number} | undefined {
  const lineStart = query.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = query.indexOf("\n", at) < 0 ? query.length : query.indexOf("\n", at);
  const line = query.slice(lineStart, lineEnd);
  for (const match of line.matchAll(/<([^<>"{}|^`\\\s]+)>|([\p{L}][\p{L}\p{N}_.-]*)?:([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)/gu)) {
    const from = lineStart + match.index;
    const to = from + match[0].length;
    if (at < from || at > to) continue;
    if (match[1]) return {iri: match[1], from, to};
    const namespace = declared(query)[match[2] ?? ""];
    return namespace ? {iri: namespace + match[3], from, to} : undefined;
  }
  return undefined;
}
