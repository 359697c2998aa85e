import {LitElement, PropertyValues, html, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {english, pageOf, say} from "../words";
import {typeColours} from "../timeline/style";
import {chart} from "./chart";
import {formats, save} from "./downloads";
import * as fits from "./fits";
import {Labelled, labelsOf} from "./labels";
import {Node, Result, Row} from "./run";
import {resultsStyle} from "./style";

type View = "table" | "chart" | "timeline" | "map" | "net";

const AT_ONCE = 200;
const MOST_LABELLED = 2000;

/** What a query gave, as a table, and where its columns allow as chart, timeline, map and graph; to be downloaded. */
@customElement("rs-results")
export class Results extends LitElement {
  static override styles = [typeColours, ...resultsStyle];

  @property({attribute: false}) result!: Result;
  @property({attribute: false}) query = "";
  @state() private labels = new Map<string, Labelled>();
  @state() private view: View = "table";
  @state() private shown = AT_ONCE;
  @state() private order?: {column: string; down: boolean};
  @state() private failure = "";
  private clear?: () => void;

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has("result")) {
      this.view = "table";
      this.shown = AT_ONCE;
      this.order = undefined;
      this.labels = new Map();
      void this.name();
    }
  }

  private async name() {
    const result = this.result;
    const iris = new Set<string>();
    for (const row of result.rows) {
      for (const node of Object.values(row)) if (node?.type === "uri" && iris.size < MOST_LABELLED) iris.add(node.value);
    }
    const labels = await labelsOf(iris).catch(() => new Map<string, Labelled>());
    if (this.result === result) this.labels = labels;
  }

  private readonly text = (node?: Node): string => {
    if (!node) return "";
    const label = node.type === "uri" ? this.labels.get(node.value) : undefined;
    return (english && label?.labelEn) || label?.label || (node.type === "uri" ? node.value.replace(/^.*[/#]/, "") : node.value);
  };

  protected override render() {
    if (this.result.kind === "yesno") return html`<p class="yesno">${say(this.result.yes ? "workbench.true" : "workbench.false")}</p>${this.bar(["table"])}`;
    const bars = fits.bars(this.result, this.text);
    const time = fits.timeline(this.result, this.text, this.labels);
    const map = fits.map(this.result, this.text, this.labels);
    const net = fits.net(this.result, this.text, this.labels);
    const views = (["table", bars && "chart", time && "timeline", map && "map", net && "net"] as (View | undefined)[]).filter((v): v is View => Boolean(v));
    return html`${this.bar(views)}
      <div class="panel" role="tabpanel" aria-label=${say("workbench.view." + this.view)}>
        ${this.view === "table" ? this.table() : nothing} ${this.view === "chart" && bars ? chart(bars, this.labels) : nothing}
        ${this.view === "timeline" && time ? html`<rs-timeline .data=${time} .address=${pageOf}></rs-timeline>` : nothing}
        ${this.view === "map" && map ? html`<rs-map .data=${map} .address=${pageOf}></rs-map>` : nothing}
        ${this.view === "net" && net
          ? html`<div class="net" role="img" aria-label=${say("workbench.net", net.nodes.length, net.edges.length)}></div>
              <p class="hint">${say("workbench.net", net.nodes.length, net.edges.length)} ${net.left ? say("workbench.notshown", net.left) : ""}</p>`
          : nothing}
      </div>`;
  }

  private bar(views: View[]) {
    return html`<div class="bar">
      <div class="views" role="tablist" aria-label=${say("workbench.views")} @keydown=${this.along}>
        ${views.map(
          (v) => html`<button type="button" role="tab" aria-selected=${v === this.view} tabindex=${v === this.view ? 0 : -1} @click=${() => this.open(v)}>${say("workbench.view." + v)}</button>`,
        )}
      </div>
      <div class="downloads"><span>${say("search.download")}</span>
        ${formats(this.result.kind).map((f) => html`<button type="button" @click=${() => this.save(f)}>${f.name}</button>`)}
        ${this.failure ? html`<span role="alert">${this.failure}</span>` : nothing}
      </div>
    </div>`;
  }

  private along(event: KeyboardEvent) {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((t) => t.getAttribute("aria-selected") === "true");
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    tab.focus();
    tab.click();
  }

  private async open(view: View) {
    if (view === "timeline") await import("../timeline/timeline");
    if (view === "map") await import("../map/map");
    this.view = view;
  }

  private async save(format: ReturnType<typeof formats>[number]) {
    this.failure = "";
    try {
      await save(this.query, format);
    } catch (failure) {
      this.failure = (failure as Error).message;
    }
  }

  protected override async updated(changed: PropertyValues) {
    if (!changed.has("view") && !changed.has("labels") && !changed.has("result")) return;
    this.clear?.();
    this.clear = undefined;
    const frame = this.renderRoot.querySelector<HTMLElement>(".net");
    const net = this.view === "net" ? fits.net(this.result, this.text, this.labels) : undefined;
    if (!frame || !net) return;
    const {draw} = await import("./network");
    if (frame.isConnected) this.clear = await draw(frame, net, (id) => location.assign(pageOf(id)));
  }

  private rows(): Row[] {
    if (!this.order) return this.result.rows;
    const {column, down} = this.order;
    const value = (row: Row) => row[column];
    return [...this.result.rows].sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      const by = fits.isNumber(x) && fits.isNumber(y) ? Number(x!.value) - Number(y!.value) : this.text(x).localeCompare(this.text(y), "zh-Hans");
      return down ? -by : by;
    });
  }

  private table() {
    const {columns} = this.result;
    const rows = this.rows();
    if (!rows.length) return html`<p class="hint">${say("workbench.empty")}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("workbench.view.table")}>
        <table>
          <thead><tr>${columns.map((c) => html`<th scope="col" aria-sort=${this.order?.column === c ? (this.order.down ? "descending" : "ascending") : "none"}><button type="button" @click=${() => this.sort(c)}>${this.heading(c)}${this.order?.column === c ? (this.order.down ? " ↓" : " ↑") : ""}</button></th>`)}</tr></thead>
          <tbody>${rows.slice(0, this.shown).map((row) => html`<tr>${columns.map((c) => this.cell(row[c]))}</tr>`)}</tbody>
        </table>
      </div>
      ${rows.length > this.shown ? html`<button type="button" class="more" @click=${() => (this.shown += AT_ONCE)}>${say("workbench.more", (rows.length - this.shown).toLocaleString("en"))}</button>` : nothing}`;
  }

  private heading(column: string) {
    return this.result.kind === "graph" ? say("workbench.column." + column) : column;
  }

  private sort(column: string) {
    this.order = {column, down: this.order?.column === column && !this.order.down};
  }

  private cell(node?: Node) {
    if (!node) return html`<td></td>`;
    if (node.type === "bnode") return html`<td class="iri">_:${node.value}</td>`;
    if (node.type === "literal") {
      const kind = node["xml:lang"] ? "@" + node["xml:lang"] : node.datatype;
      return html`<td class=${fits.isNumber(node) ? "number" : ""} lang=${node["xml:lang"] ?? nothing} title=${kind ?? nothing}>${node.value}</td>`;
    }
    const label = this.labels.get(node.value);
    const about = [label?.about, node.value].filter(Boolean).join("\n");
    if (label?.id) return html`<td title=${about}><a href=${pageOf(label.id)} lang="zh-Hans">${this.text(node)}</a></td>`;
    return label ? html`<td title=${about}>${this.text(node)}</td>` : html`<td class="iri">${node.value}</td>`;
  }
}
