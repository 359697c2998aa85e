import type {Table} from "./table";

export type Decision = "accept" | "close" | "reject" | "";

const NEEDED = ["external_id", "id"];
const WRITTEN = ["decision", "decided_by", "decided_on", "note"];

/** The rows of one record of the other dataset: whom it may mean. */
export interface Group {
  readonly external: string;
  readonly rows: number[];
}

/** A proposals file of `./rongshi link`, with what is decided in it. */
export class Proposals {
  readonly groups: Group[] = [];
  private readonly column = new Map<string, number>();

  /**
   * @param words what each word of a decision means, as the links register reads it
   */
  constructor(private readonly table: Table, private readonly words: Record<string, Decision>) {
    table.headings.forEach((heading, i) => this.column.set(heading, i));
    for (const heading of WRITTEN.filter((h) => !this.column.has(h))) {
      this.column.set(heading, table.headings.push(heading) - 1);
    }
    const byExternal = new Map<string, Group>();
    table.rows.forEach((_, row) => {
      const external = this.cell(row, "external_id");
      const group = byExternal.get(external) ?? {external, rows: []};
      if (!byExternal.has(external)) this.groups.push(group);
      byExternal.set(external, group);
      group.rows.push(row);
    });
  }

  /** The headings that a table lacks to be proposals. */
  static lacking(table: Table): string[] {
    return NEEDED.filter((heading) => !table.headings.includes(heading));
  }

  cell(row: number, heading: string): string {
    return (this.table.rows[row][this.column.get(heading) ?? -1] ?? "").trim();
  }

  /** What is decided; undefined for a word that the register does not know. */
  decision(row: number): Decision | undefined {
    const word = this.cell(row, "decision").toLowerCase();
    return word === "" ? "" : this.words[word];
  }

  decide(row: number, decision: Decision, by: string, on: string) {
    this.set(row, "decision", decision);
    this.set(row, "decided_by", decision && by);
    this.set(row, "decided_on", decision && on);
  }

  get decided(): number {
    return this.table.rows.filter((_, row) => this.decision(row) !== "").length;
  }

  get size(): number {
    return this.table.rows.length;
  }

  /** The next group from here on, or before it, with something undecided; wraps round. */
  open(from: number, step: 1 | -1): number {
    for (let i = 1; i <= this.groups.length; i++) {
      const at = (from + step * i + this.groups.length * 2) % this.groups.length;
      if (this.groups[at].rows.some((row) => this.decision(row) === "")) return at;
    }
    return from;
  }

  private set(row: number, heading: string, text: string) {
    const cells = this.table.rows[row];
    while (cells.length < this.table.headings.length) cells.push("");
    cells[this.column.get(heading)!] = text;
  }
}
