import {LitElement, html, nothing} from "lit";
import {customElement, state} from "lit/decorators.js";
import {Problem} from "../ask";
import {href, pageOf, say, words} from "../words";
import type {GraphCanvas} from "./canvas";
import {lonelyBelow, rings, spread} from "./layout";
import {Canvas} from "./model";
import {palette} from "./palette";
import {among, neighbours} from "./source";

const SHOWN = 18;

/**
 * A small picture of relations on a page that says the same in words: `entity` with those it is connected with, or
 * `data-ids` (JSON) and what they have to do with each other. It leads to the explorer.
 */
@customElement("rs-network")
export class Network extends LitElement {
  @state() private canvas?: Canvas;
  @state() private chosen = "";
  @state() private failure = "";
  private drawn?: GraphCanvas;
  private readonly asking = new AbortController();

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated() {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.drawn?.recolour(palette("auto")));
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      near.disconnect();
      this.load().catch((failure) => {
        if (failure instanceof Problem) this.failure = failure.detail || failure.message;
        else if (!this.asking.signal.aborted) throw failure;
      });
    }, {rootMargin: "200px"});
    near.observe(this);
  }

  private async load() {
    const entity = this.getAttribute("entity");
    const ids: string[] = JSON.parse(this.dataset.ids ?? "[]");
    let canvas = Canvas.EMPTY.with(entity ? await neighbours(entity, {limit: SHOWN}, this.asking.signal) : await among(ids, this.asking.signal));
    if (entity) canvas = canvas.with(await among(canvas.nodes.keys(), this.asking.signal));
    const {GraphCanvas} = await import("./canvas");
    const frame = this.querySelector<HTMLElement>(".drawing")!;
    this.drawn = new GraphCanvas(frame, palette("auto"), {
      select: (chosen) => (this.chosen = chosen[0] ?? ""),
      open: (id) => location.assign(pageOf(id)),
      more: () => location.assign(this.explorer()),
      unfold: () => undefined,
      moved: () => undefined,
    }, true);
    const centre = entity ?? [...canvas.nodes.keys()].sort((a, b) => canvas.neighboursOf(b).size - canvas.neighboursOf(a).size)[0];
    if (centre) canvas = canvas.changed(rings(canvas, centre, Math.min(2.2, Math.max(0.8, frame.clientWidth / frame.clientHeight))));
    const show = () => this.drawn!.show(canvas, () => true, new Map(), (r) => (words().english ? canvas.relations.get(r)?.labelEn : canvas.relations.get(r)?.label) ?? r);
    show();
    if (!entity && canvas.edges.size) {
      const places = await this.drawn.arrange(new Map());
      lonelyBelow(canvas, places).forEach((place, id) => places.set(id, place));
      canvas = canvas.changed(spread(places, frame.clientWidth / frame.clientHeight));
      show();
    }
    this.drawn.fit();
    this.drawn.legible();
    this.canvas = canvas;
  }

  private explorer(): string {
    const entity = this.getAttribute("entity");
    const ids: string[] = entity ? [entity] : JSON.parse(this.dataset.ids ?? "[]");
    return href("/graph?" + ids.map((id) => "id=" + encodeURIComponent(id)).join("&"));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.asking.abort();
    this.drawn?.destroy();
  }

  protected override render() {
    const c = this.canvas;
    const chosen = c?.nodes.get(this.chosen);
    const entity = this.getAttribute("entity");
    const hidden = c && entity ? c.hidden(entity) : 0;
    return html`<div class="drawing" role="img" aria-label=${say("network.picture", c?.nodes.size ?? 0, c?.edges.size ?? 0)}></div>
      <p class="under">
        ${this.failure
          ? html`<span role="alert">${this.failure}</span>`
          : chosen
            ? html`<a href=${pageOf(chosen.id)} lang="zh-Hans">${chosen.name}</a>`
            : hidden
              ? html`<span class="hint">${say("network.rest", hidden)}</span>`
              : nothing}
        <a href=${this.explorer()}>${say("network.open")}</a>
      </p>`;
  }
}
