import {LitElement, html, nothing, type PropertyValues} from "lit";
import {customElement, state} from "lit/decorators.js";
import {Problem} from "../ask";
import {say, words} from "../words";
import "../components/entity-field";
import "./slider";
import type {GraphCanvas} from "./canvas";
import {download} from "../components/download";
import {FILE, exportAs} from "./exports";
import {pressed} from "./keys";
import {History} from "./history";
import {beside, columns, lonelyBelow, rings, spread, type Place} from "./layout";
import {Canvas, MOST_NODES, type Drawing, type GraphEdge, type Relation} from "./model";
import {palette} from "./palette";
import {perYear, span, within, type Period} from "./period";
import {pack, unpack} from "./permalink";
import {samples, selectedPart, sentencesPart, toolbar} from "./parts";
import {BATCH, among, neighbours} from "./source";

/**
 * The graph explorer. Its state is one immutable {@link Canvas} with its history; the drawing, the sentences beside it
 * and the address follow from it.
 */
@customElement("rs-explorer")
export class Explorer extends LitElement {
  @state() history = new History(Canvas.EMPTY);
  @state() selected: string[] = [];
  @state() period?: Period;
  @state() message = "";
  @state() busy = false;
  /** Relations of the selected entity with their counts. */
  @state() offered: Relation[] = [];
  private expanded = new Set<string>();
  private drawn?: GraphCanvas;
  private saving = 0;
  private readonly asking = new AbortController();

  get canvas(): Canvas {
    return this.history.current;
  }

  readonly visible = (edge: GraphEdge) => within(edge, this.period);

  label(relation: string): string {
    const r = this.canvas.relations.get(relation);
    return (words().english ? r?.labelEn : r?.label) ?? relation;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated() {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.drawn?.recolour(palette("auto")));
    document.addEventListener("keydown", (e) => pressed(this, e), {signal: this.asking.signal});
    void this.start();
  }

  /** From the address: a saved canvas, or entities to begin with. */
  private async start() {
    const saved = /^#c=(.+)/.exec(location.hash)?.[1];
    const asked = new URLSearchParams(location.search);
    const ids = [...new Set([...asked.getAll("id"), ...asked.getAll("start")])].slice(0, MOST_NODES);
    if (saved && (await this.restore(saved))) return;
    if (ids.length) await this.begin(ids);
  }

  private async restore(text: string): Promise<boolean> {
    const saved = await unpack(text).catch(() => undefined);
    if (!saved?.nodes.length) {
      this.message = say("graph.unreadable");
      return false;
    }
    return this.work(async () => {
      const kept = new Map(saved.nodes.slice(0, MOST_NODES).map(({id, ...rest}) => [id, rest]));
      const drawing = await among(kept.keys(), this.asking.signal);
      const given = new Map(drawing.nodes.map((n) => [n.id, n]));
      const nodes = [...kept.keys()].flatMap((id) => given.get(id) ?? []);
      const all = new Canvas(new Map(), new Map(), new Map(), new Map(saved.groups), new Set(saved.folded)).with({...drawing, nodes});
      this.history.amend(all.changed(kept));
      this.period = saved.period;
      if (drawing.missing?.length) this.message = say("graph.missing", drawing.missing.length, drawing.missing.join("、"));
      await this.draw();
      this.drawn!.fit();
    });
  }

  private begin(ids: string[]) {
    return this.work(async () => {
      const first = await among(ids, this.asking.signal);
      let canvas = Canvas.EMPTY.with(first);
      if (first.missing?.length) this.message = say("graph.missing", first.missing.length, first.missing.join("、"));
      if (canvas.nodes.size === 1) {
        const [id] = canvas.nodes.keys();
        canvas = await this.connected(canvas.with(await neighbours(id, {}, this.asking.signal)));
        this.expanded.add(id);
        this.selected = [id];
      }
      if (canvas.nodes.size) await this.change(await this.arranged(canvas, new Map(), true), true);
    });
  }

  /** Adds an entity by itself, with its relations to what is there. */
  add(id: string) {
    return this.work(async () => {
      if (!this.canvas.nodes.size) return this.begin([id]);
      if (!this.canvas.nodes.has(id)) {
        if (this.canvas.full) return void (this.message = say("graph.full", MOST_NODES));
        const next = this.canvas.with(await among([...this.canvas.nodes.keys(), id], this.asking.signal));
        await this.change(await this.arranged(next, this.drawn!.places()));
      }
      this.choose([id]);
    });
  }

  /** Brings more neighbours of an entity, of one relation or of all. */
  expand(id: string, relation?: string) {
    return this.work(async () => {
      const room = MOST_NODES - this.canvas.nodes.size;
      if (room <= 0) return void (this.message = say("graph.full", MOST_NODES));
      const without = this.canvas.neighboursOf(id);
      const given = await neighbours(id, {relation, without, limit: Math.min(BATCH, room)}, this.asking.signal);
      const count = this.canvas.nodes.size;
      const next = await this.connected(this.canvas.with(given));
      this.expanded.add(id);
      await this.change(await this.arranged(next, this.drawn!.places()));
      this.message = say("graph.added", next.nodes.size - count, this.canvas.nodes.get(id)!.name, this.canvas.hidden(id));
      this.choose([id]);
    });
  }

  /** With all relations among what is on it. */
  private async connected(canvas: Canvas): Promise<Canvas> {
    return canvas.with(await among(canvas.nodes.keys(), this.asking.signal));
  }

  /** Places for all: those that stand stay, new ones come beside what they are connected with. */
  private async arranged(canvas: Canvas, standing: ReadonlyMap<string, Place>, all = false): Promise<Canvas> {
    const start = [...this.expanded].find((id) => canvas.nodes.has(id)) ?? canvas.nodes.keys().next().value!;
    if (!all) return canvas.changed(beside(canvas, standing, standing.get(this.selected[0]) ?? {x: 0, y: 0}));
    const placed = canvas.changed(rings(canvas, start));
    const places = await (await this.show(placed)).arrange(standing);
    lonelyBelow(canvas, places).forEach((place, id) => standing.has(id) || places.set(id, place));
    const frame = this.querySelector<HTMLElement>(".drawing")!;
    return placed.changed(standing.size ? places : spread(places, frame.clientWidth / frame.clientHeight));
  }

  private async show(canvas: Canvas): Promise<GraphCanvas> {
    if (!this.drawn) {
      const {GraphCanvas} = await import("./canvas");
      this.drawn = new GraphCanvas(this.querySelector<HTMLElement>(".drawing")!, palette("auto"), {
        select: (ids) => this.choose(ids, true),
        open: (id) => this.expand(id),
        more: (id) => this.expand(id),
        unfold: (group) => this.change(this.canvas.fold(group, false)),
        moved: (places) => this.change(this.canvas.changed(places)),
      });
    }
    const more = new Map<string, string>();
    for (const id of this.expanded) {
      if (canvas.nodes.has(id) && canvas.hidden(id) > 0) more.set(id, say("graph.more", canvas.hidden(id)));
    }
    this.drawn.show(canvas, this.visible, more, (r) => this.label(r));
    return this.drawn;
  }

  private async draw() {
    const drawn = await this.show(this.canvas);
    drawn.select(this.selected);
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => this.save(), 250);
    this.requestUpdate();
  }

  private async change(next: Canvas, fit = false) {
    this.history.push(next);
    await this.draw();
    if (fit || !this.drawn!.inView()) this.drawn!.fit();
  }

  /** The address is always that of the canvas as it stands. */
  private async save() {
    const hash = this.canvas.nodes.size ? "#c=" + (await pack(this.canvas, this.period)) : "";
    history.replaceState(null, "", location.pathname + location.search + hash);
  }

  private async work(run: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.message = "";
    try {
      await run();
      return true;
    } catch (failure) {
      if (failure instanceof Problem) this.message = `${failure.message}：${failure.detail}`;
      else if (!this.asking.signal.aborted) throw failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  choose(ids: string[], fromCanvas = false) {
    this.selected = ids;
    if (!fromCanvas) this.drawn?.select(ids);
  }

  undo(back: boolean) {
    if (back) this.history.undo();
    else this.history.redo();
    this.selected = this.selected.filter((id) => this.canvas.nodes.has(id));
    return this.draw();
  }

  remove() {
    const gone = this.selected;
    this.selected = [];
    return this.change(this.canvas.without(gone));
  }

  pin() {
    const pinned = !this.selected.every((id) => this.canvas.nodes.get(id)?.pinned);
    return this.change(this.canvas.changed(new Map(this.selected.map((id) => [id, {pinned}]))));
  }

  group() {
    const together = this.selected.every((id) => this.canvas.nodes.get(id)?.group);
    const next = together
      ? this.canvas.changed(new Map(this.selected.map((id) => [id, {group: undefined}])))
      : this.canvas.grouped(this.selected, say("graph.group.name", this.canvas.groups.size + 1));
    return this.change(next);
  }

  /** The group that all that is selected is in. */
  get together(): string | undefined {
    const groups = new Set(this.selected.map((id) => this.canvas.nodes.get(id)?.group));
    return groups.size === 1 ? [...groups][0] : undefined;
  }

  /** What closing the circle of the selected entity would take away. */
  get circle(): string[] {
    return this.selected.length === 1 ? this.canvas.circleOf(this.selected[0], this.expanded) : [];
  }

  /** A group becomes one node and again what is in it; an entity's circle goes, and can be expanded anew. */
  async collapse() {
    const group = this.together;
    if (group) return this.change(this.canvas.fold(group, !this.canvas.folded.has(group)));
    const gone = this.circle;
    if (!gone.length) return;
    this.expanded.add(this.selected[0]);
    await this.change(this.canvas.without(gone));
    this.message = say("graph.collapsed", gone.length);
  }

  rename(group: string, name: string) {
    return this.change(this.canvas.renamed(group, name));
  }

  layout(kind: string) {
    return this.work(async () => {
      const pinned = new Map([...this.canvas.nodes.values()].filter((n) => n.pinned).map((n) => [n.id, {x: n.x!, y: n.y!}]));
      const start = this.selected[0] ?? [...this.expanded][0] ?? this.canvas.nodes.keys().next().value!;
      if (kind === "force") return this.change(await this.arranged(this.canvas.changed(pinned), pinned, true), true);
      const places = kind === "rings" ? rings(this.canvas, start) : columns(this.canvas, [start]);
      pinned.forEach((_, id) => places.delete(id));
      return this.change(this.canvas.changed(places), true);
    });
  }

  setPeriod(period: Period | undefined) {
    this.period = period;
    return this.draw();
  }

  zoom(factor: number) {
    if (factor) this.drawn?.zoom(factor);
    else this.drawn?.fit();
  }

  async export(kind: string) {
    const png = kind === "png" && (await this.drawn?.png());
    if (png) download(`${FILE}.png`, png);
    else exportAs(kind, this.canvas, this.visible);
  }

  async copyLink() {
    await this.save();
    await navigator.clipboard.writeText(location.href);
    this.message = say("graph.copied");
  }

  /** To the entity beside the selected one in the direction of an arrow key. */
  step(key: string) {
    const [one] = this.selected;
    const next = one ? this.drawn!.beside(one, key) : this.canvas.nodes.keys().next().value;
    if (next) {
      this.choose([next]);
      this.drawn!.centre(next);
    }
  }

  /** What the selected entity can be expanded by. */
  protected override willUpdate(changed: PropertyValues) {
    if (changed.has("selected")) void this.offer();
  }

  private async offer() {
    const [one] = this.selected;
    if (this.selected.length !== 1) return void (this.offered = []);
    const given: Drawing = await neighbours(one, {limit: 0}, this.asking.signal);
    if (this.selected[0] === one) this.offered = given.relations;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.asking.abort();
    this.drawn?.destroy();
  }

  protected override render() {
    const years = span(this.canvas);
    const empty = !this.canvas.nodes.size;
    const name = this.selected.length === 1 ? this.canvas.nodes.get(this.selected[0])?.name : "";
    return html`${toolbar(this)}
      <div class="stage">
        <div class="board">
          <div
            class="drawing"
            role="application"
            tabindex="0"
            aria-label=${say("graph.canvas", this.canvas.nodes.size, this.canvas.edges.size)}
            aria-describedby="graph-keys"
          ></div>
          ${empty ? samples(this) : nothing}
          <p class="status" role="status">${this.busy ? say("graph.busy") : this.message || html`<span class="unseen">${name}</span>`}</p>
          <p id="graph-keys" class="hint">${say("graph.keys")}</p>
          ${years && years.to > years.from
            ? html`<rs-period .span=${years} .bars=${perYear(this.canvas, years)} .period=${this.period} @rs-period=${(e: CustomEvent) => this.setPeriod(e.detail)}></rs-period>`
            : nothing}
        </div>
        <div class="beside">${selectedPart(this)}${sentencesPart(this)}</div>
      </div>`;
  }
}
