/** Decisions on proposed links: a proposals file is read, decided on and saved in the browser; nothing is sent. */
import {LitElement, html, nothing} from "lit";
import {customElement, state} from "lit/decorators.js";
import {pathOf} from "../address";
import {ask} from "../ask";
import {download} from "../components/download";
import {Proposals, type Decision} from "../link/proposals";
import {read, Unclosed, write, type Table} from "../link/table";
import "../style/link.css";
import {english, pageOf, say} from "../words";

interface Entity {
  description?: string;
  claims?: {labelZh: string; labelEn: string; claims: {text: string; date?: unknown; sources?: {name: string}[]}[]}[];
}

const KEYS: Record<string, Decision> = {a: "accept", c: "close", r: "reject", u: ""};
const DECISIONS: Decision[] = ["accept", "close", "reject"];
const MOST_FACTS = 6;

@customElement("rs-link-decisions")
export class LinkDecisions extends LitElement {
  @state() private proposals?: Proposals;
  @state() private wrong = "";
  @state() private at = 0;
  @state() private chosen = 0;
  @state() private saved = true;
  private table?: Table;
  private name = "links.csv";
  private readonly known = new Map<string, Entity | "asked" | "missing">();

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    document.addEventListener("keydown", this.key);
    addEventListener("beforeunload", this.leave);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.key);
    removeEventListener("beforeunload", this.leave);
  }

  private readonly leave = (event: Event) => {
    if (!this.saved) event.preventDefault();
  };

  private async take(event: Event) {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.proposals = undefined;
    try {
      const text = new TextDecoder("utf-8", {fatal: true}).decode(await file.arrayBuffer());
      const table = read(text);
      const lacking = Proposals.lacking(table);
      if (lacking.length) throw new Error(say("link.lacking", lacking.join(", ")));
      if (!table.rows.length) throw new Error(say("link.empty"));
      this.table = table;
      this.name = file.name;
      this.proposals = new Proposals(table, JSON.parse(this.dataset.words!));
      this.wrong = "";
      this.saved = true;
      this.go(this.proposals.open(-1, 1));
    } catch (failure) {
      this.wrong = failure instanceof Unclosed ? say("link.unclosed", failure.line) : failure instanceof TypeError ? say("link.encoding") : (failure as Error).message;
    }
  }

  private get rows(): number[] {
    return this.proposals?.groups[this.at]?.rows ?? [];
  }

  private go(group: number) {
    this.at = Math.max(0, group);
    this.chosen = 0;
    this.focusChosen();
  }

  private async focusChosen() {
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>("article")[this.chosen]?.focus();
  }

  private decide(row: number, decision: Decision) {
    const by = this.querySelector<HTMLInputElement>("#decided-by")!.value.trim();
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    this.proposals!.decide(row, decision, by, day);
    this.saved = false;
    this.requestUpdate();
  }

  private readonly key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!this.proposals || event.ctrlKey || event.metaKey || event.altKey || target.matches("input, textarea, select")) return;
    const rows = this.rows;
    if (event.key in KEYS) this.decide(rows[this.chosen], KEYS[event.key]);
    else if (event.key === "x") rows.filter((row) => this.proposals!.decision(row) === "").forEach((row) => this.decide(row, "reject"));
    else if (event.key === "n") this.go(this.proposals.open(this.at, 1));
    else if (event.key === "p") this.go((this.at + this.proposals.groups.length - 1) % this.proposals.groups.length);
    else if (event.key === "s") this.save();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.chosen = Math.min(rows.length - 1, Math.max(0, this.chosen + (event.key === "ArrowDown" ? 1 : -1)));
      this.focusChosen();
    } else return;
    event.preventDefault();
  };

  private save() {
    download(this.name, new Blob([write(this.table!)], {type: "text/csv"}));
    this.saved = true;
  }

  /** What the graph says of an entity, asked for once. */
  private entity(id: string): Entity | undefined {
    const found = this.known.get(id);
    if (!found) {
      this.known.set(id, "asked");
      ask<Entity>("/api/entities/" + pathOf(id))
        .then((entity) => this.known.set(id, entity))
        .catch(() => this.known.set(id, "missing"))
        .finally(() => this.requestUpdate());
    }
    return typeof found === "object" ? found : undefined;
  }

  protected override render() {
    return html`
      <p class="fields">
        <label>${say("link.file")}<input type="file" accept=".csv,text/csv" @change=${this.take} /></label>
        <label>${say("link.by")}<input id="decided-by" autocomplete="name" /></label>
      </p>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      ${this.proposals ? this.work(this.proposals) : nothing}
    `;
  }

  private work(proposals: Proposals) {
    const first = this.rows[0];
    const external = proposals.cell(first, "external_id");
    return html`
      <div class="bar">
        <span role="status">${say("link.state", proposals.size, proposals.decided)} · ${say(this.saved ? "link.saved" : "link.unsaved")}</span>
        <div>
          <button type="button" @click=${() => this.go((this.at + proposals.groups.length - 1) % proposals.groups.length)}>${say("link.previous")}</button>
          <button type="button" @click=${() => this.go(proposals.open(this.at, 1))}>${say("link.next")}</button>
          <button type="button" @click=${this.save}>${say("link.save")}</button>
        </div>
      </div>
      <p class="hint">${say("link.keys")}</p>
      <section aria-label=${say("link.external")}>
        <h2>${proposals.cell(first, "external_name") || external}</h2>
        <p>${say("link.place", this.at + 1, proposals.groups.length)} ·
          ${/^https?:\/\//.test(external) ? html`<a href=${external} rel="noopener noreferrer" target="_blank">${external}</a>` : external}</p>
        ${proposals.cell(first, "external_about") ? html`<p>${proposals.cell(first, "external_about")}</p>` : nothing}
      </section>
      ${this.rows.map((row, i) => this.candidate(proposals, row, i))}
    `;
  }

  private candidate(proposals: Proposals, row: number, i: number) {
    const id = proposals.cell(row, "id");
    const decision = proposals.decision(row);
    return html`
      <article tabindex="-1" class=${i === this.chosen ? "candidate chosen" : "candidate"} @focus=${() => (this.chosen = i)} aria-label=${proposals.cell(row, "name")}>
        <h3><a href=${pageOf(id)} target="_blank">${proposals.cell(row, "name") || id}</a>
          <span class="type">${say("link.score", proposals.cell(row, "score"))}${proposals.cell(row, "auto") ? " · " + say("link.auto") : ""}</span></h3>
        <p>${english ? proposals.cell(row, "reasons_en") : proposals.cell(row, "reasons")}</p>
        ${this.facts(id)}
        <p class="decisions" role="group" aria-label=${say("link.decision")}>
          ${DECISIONS.map(
            (d) => html`<button type="button" aria-pressed=${decision === d ? "true" : "false"} @click=${() => this.decide(row, decision === d ? "" : d)}>${say("link." + d)}</button>`,
          )}
          ${decision === undefined ? html`<span>${say("link.unknown", proposals.cell(row, "decision"))}</span>` : nothing}
          ${decision ? html`<span class="hint">${proposals.cell(row, "decided_by")} ${proposals.cell(row, "decided_on")}</span>` : nothing}
        </p>
      </article>
    `;
  }

  /** Its dates first, then what else is told, with the sources. */
  private facts(id: string) {
    const entity = this.entity(id);
    if (!entity) return this.known.get(id) === "missing" ? html`<p class="hint">${say("link.missing", id)}</p>` : nothing;
    const groups = entity.claims ?? [];
    const dated = (group: (typeof groups)[number]) => group.claims.some((claim) => claim.date);
    const shown = [...groups.filter(dated), ...groups.filter((group) => !dated(group))].slice(0, MOST_FACTS);
    return html`
      ${entity.description ? html`<p lang="zh-Hans">${entity.description}</p>` : nothing}
      <dl>${shown.map(
        (group) => html`<div><dt>${english ? group.labelEn : group.labelZh}</dt>
          ${group.claims.slice(0, 3).map(
            (claim) => html`<dd lang="zh-Hans">${claim.text} <span class="cited">${[...new Set(claim.sources?.map((s) => s.name) ?? [])].join("；")}</span></dd>`,
          )}</div>`,
      )}</dl>
    `;
  }
}
