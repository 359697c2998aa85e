/** A CSV file (RFC 4180) as rows of cells, and back: what is not touched comes back as it was. */
export interface Table {
  readonly headings: string[];
  readonly rows: string[][];
}

/** Where a file is no CSV: the line where its quote opens. */
export class Unclosed extends Error {
  constructor(readonly line: number) {
    super(`a quote opened on line ${line} is not closed`);
  }
}

/** @throws Unclosed where a quote is not closed */
export function read(text: string): Table {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let opened = 0; // the line of the quote that is open
  let line = 1;
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const end = () => {
    row.push(cell);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i];
    if (c === "\n") line++;
    if (opened) {
      if (c !== '"') cell += c;
      else if (plain[i + 1] === '"') cell += plain[++i];
      else opened = 0;
    } else if (c === '"' && cell === "") opened = line;
    else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n") end();
    else cell += c;
  }
  if (opened) throw new Unclosed(opened);
  if (cell !== "" || row.length) end();
  const headings = (rows.shift() ?? []).map((heading) => heading.trim());
  return {headings, rows};
}

/** The table as CSV with a byte order mark, which spreadsheets need to see UTF-8. */
export function write({headings, rows}: Table): string {
  const lines = [headings, ...rows].map((row) => headings.map((_, i) => quoted(row[i] ?? "")).join(","));
  return "\uFEFF" + lines.join("\r\n") + "\r\n";
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
