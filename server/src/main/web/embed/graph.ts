import {html, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {GraphCanvas} from "../graph/canvas";
import {rings} from "../graph/layout";
import {Canvas} from "../graph/model";
import {palette} from "../graph/palette";
import {among, neighbours} from "../graph/source";
import type {Words} from "../words";
import {Embedded} from "./embedded";

const SECOND = 6; // so many neighbours are expanded for depth 2
const SECOND_EACH = 4;

/** `<rongshi-graph entity="person/…" depth="1" limit="16">`: what it is connected with, and the same as sentences. */
@customElement("rongshi-graph")
export class RongshiGraph extends Embedded {
  @property() depth = "1";
  @property() limit = "16";
  @state() private canvas?: Canvas;
  @state() private chosen = "";
  private drawn?: GraphCanvas;

  protected override async load() {
    const limit = Math.min(60, Math.max(1, Number(this.limit) || 16));
    const first = await neighbours(this.entity, {limit}, this.signal, this.words);
    let canvas = Canvas.EMPTY.with(first);
    if (this.depth === "2") {
      const near = [...canvas.nodes.values()].filter((n) => n.id !== this.entity && (n.type === "person" || n.type === "event")).slice(0, SECOND);
      const more = await Promise.all(near.map((n) => neighbours(n.id, {limit: SECOND_EACH, without: [this.entity]}, this.signal, this.words)));
      canvas = more.reduce((c, d) => c.with(d), canvas);
    }
    this.canvas = canvas.with(await among(canvas.nodes.keys(), this.signal, this.words));
    await this.updateComplete;
    await this.draw();
  }

  private async draw() {
    const {GraphCanvas} = await import("../graph/canvas");
    const frame = this.renderRoot.querySelector<HTMLElement>(".drawing");
    if (!frame || !this.isConnected) return;
    this.drawn?.destroy();
    this.drawn = new GraphCanvas(frame, palette(this.theme), {
      select: (ids) => (this.chosen = ids[0] ?? ""),
      open: (id) => window.open(this.words!.pageOf(id), "_blank", "noopener"),
      more: () => window.open(this.words!.href(this.whole()), "_blank", "noopener"),
      moved: () => undefined,
    }, true);
    const placed = this.canvas!.changed(rings(this.canvas!, this.entity, Math.min(2.2, Math.max(0.8, frame.clientWidth / frame.clientHeight))));
    const label = (r: string) => (this.words!.english ? placed.relations.get(r)?.labelEn : placed.relations.get(r)?.label) ?? r;
    this.drawn.show(placed, () => true, new Map(), label);
    this.drawn.fit();
    this.drawn.legible();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.drawn?.destroy();
    this.drawn = undefined;
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    super.updated(changed);
    if (changed.has("theme")) this.drawn?.recolour(palette(this.theme));
  }

  protected override whole() {
    return "/graph?id=" + encodeURIComponent(this.entity);
  }

  protected override body(words: Words) {
    const c = this.canvas;
    if (!c) return undefined;
    const centre = c.nodes.get(this.entity);
    const hidden = c.hidden(this.entity);
    const chosen = c.nodes.get(this.chosen) ?? centre;
    const edges = [...c.edges.values()].filter((e) => chosen === undefined || chosen === centre || e.from === chosen.id || e.to === chosen.id);
    return html`<h2 lang="zh-Hans"><a href=${words.pageOf(this.entity)} target="_blank" rel="noopener">${centre?.name ?? this.entity}</a></h2>
      <div class="drawing" role="img" aria-label=${words.say("graph.picture", c.nodes.size, c.edges.size)}></div>
      ${hidden ? html`<p class="hint"><a href=${words.href(this.whole())} target="_blank" rel="noopener">${words.say("graph.rest", hidden)}</a></p>` : nothing}
      <details ?open=${this.chosen !== "" && chosen !== centre}>
        <summary>${chosen && chosen !== centre ? html`<span lang="zh-Hans">${chosen.name}</span> · ` : nothing}${words.say("graph.sentences", edges.length)}</summary>
        <ul class="text" tabindex="0">
          ${edges.map((e) => html`<li>${words.english ? e.sentenceEn : e.sentence}
            ${e.accountsDiffer ? html`<span class="differ">${words.say("graph.differ")}</span>` : nothing}
            ${e.claims.slice(0, 1).map((cl) => html`<a href=${words.pageOf(cl.id)} target="_blank" rel="noopener">${words.say("graph.claim")}</a>`)}</li>`)}
        </ul>
      </details>`;
  }
}
