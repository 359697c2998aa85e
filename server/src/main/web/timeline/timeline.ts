import {LitElement, html, nothing, svg} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {pathOf} from "../address";
import {Problem, ask} from "../ask";
import {say} from "../words";
import {dayOf, firstOf, isoOf, spanOf, spanText, ticksOf} from "./days";
import {DatedItem, Timeline, barsOf, dateOf} from "./items";
import {Placed, Row, Scale, pack, place, x} from "./lanes";
import {shape} from "./shapes";
import {card} from "./card";
import {legend} from "./legend";
import {overview} from "./overview";
import {timelineStyle, typeColours} from "./style";

const LANE = 24;
const AXIS = 26;
const SHORTEST = 20; // days
const MOST_LABEL = 18; // characters

/**
 * Items in time, as SVG: what is not known of a date is drawn as not known. Gets them from `src` (an address of
 * /api/timeline or /api/entities/{id}/timeline) or as the property `data`. `span` is the stretch shown, as an EDTF
 * interval; the element says `rs-span` when the reader changes it. Works in a shadow root; sized by
 * `--timeline-height`. Put a table of the same items beside it.
 */
@customElement("rs-timeline")
export class TimelineElement extends LitElement {
  static override styles = [typeColours, timelineStyle];

  @property() src?: string;
  @property({attribute: false}) data?: Timeline;
  @property() span?: string;
  /** The address of a page by an item's id, in another place than this site. */
  @property({attribute: false}) address = (id: string) => "/page/" + pathOf(id);
  @property({type: Boolean}) english = document.documentElement.lang === "en";

  @state() private width = 0;
  @state() private shown?: [number, number];
  @state() private open?: {at: Placed; kept: boolean};
  @state() private failure = "";
  @state() private moving = false;

  private whole: [number, number] = [firstOf(1911), firstOf(2026) - 1];
  private placed: Placed[] = [];
  private current = 0;
  private asking?: AbortController;
  private drag?: {x: number; span: [number, number]; moved: boolean};
  private closing = 0;
  private readonly sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
  private readonly canvas = document.createElement("canvas").getContext("2d")!;
  private tops = new Map<number, number>();
  private readonly measured = new Map<string, number>();

  override connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.asking?.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has("src") && this.src) void this.load(this.src);
    if (changed.has("data") && this.data) this.fit();
    if (changed.has("span") && this.data) this.shown = spanOf(this.span) ?? this.whole;
  }

  private async load(src: string) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      this.data = await ask<Timeline>(src, this.asking.signal);
      this.failure = "";
    } catch (failure) {
      if (failure instanceof Problem) this.failure = failure.detail || failure.message;
      else if ((failure as Error).name !== "AbortError") throw failure;
    }
  }

  /** The whole is from the first to the last day that any bar knows, with some air. */
  private fit() {
    const days = [...this.data!.items, ...(this.data!.whole ? [this.data!.whole] : [])]
      .flatMap(barsOf)
      .flatMap((b) => [b.earliest, b.coreFrom, b.coreTo, b.latest].map(dayOf))
      .filter((d) => !Number.isNaN(d));
    if (days.length) {
      const first = days.reduce((a, b) => Math.min(a, b));
      const last = days.reduce((a, b) => Math.max(a, b));
      const air = Math.max(15, (last - first) * 0.02);
      this.whole = [Math.floor(first - air), Math.ceil(last + air)];
    }
    this.shown = spanOf(this.span) ?? this.lifetime() ?? this.whole;
  }

  /** A life is shown from its beginning to its end; what came after is a step away. */
  private lifetime(): [number, number] | undefined {
    const first = dayOf(this.data?.whole?.earliest);
    const last = dayOf(this.data?.whole?.latest);
    const air = Math.max(365, (last - first) * 0.03);
    return Number.isNaN(first + last)
      ? undefined
      : [Math.max(this.whole[0], Math.floor(first - air)), Math.min(this.whole[1], Math.ceil(last + air))];
  }

  private show(span: [number, number]) {
    let [first, last] = span.map(Math.round);
    const long = Math.max(SHORTEST, last - first);
    const most = this.whole[1] - this.whole[0];
    if (long >= most) {
      [first, last] = this.whole;
    } else {
      first = Math.min(Math.max(first, this.whole[0]), this.whole[1] - long);
      last = first + long;
    }
    this.shown = [first, last];
    this.open = undefined;
    const all = first === this.whole[0] && last === this.whole[1];
    this.dispatchEvent(new CustomEvent("rs-span", {detail: all ? "" : spanText([first, last]), bubbles: true, composed: true}));
  }

  private zoom(by: number, around = 0.5) {
    const [first, last] = this.shown!;
    const at = first + (last - first) * around;
    this.show([at - (at - first) * by, at + (last - at) * by]);
  }

  private pan(share: number) {
    const [first, last] = this.shown!;
    const by = (last - first) * share;
    this.show([first + by, last + by]);
  }

  private measure = (text: string) => {
    let wide = this.measured.get(text);
    if (wide === undefined) {
      this.canvas.font = "13px " + getComputedStyle(this).fontFamily;
      wide = this.canvas.measureText(text).width;
      this.measured.set(text, wide);
    }
    return wide;
  };

  /** The name as it stands in the picture, and what must be known of the date at once. */
  private label(item: DatedItem): [string, string] {
    const name = item.name.length > MOST_LABEL ? item.name.slice(0, MOST_LABEL) + "…" : item.name;
    const marks = [
      item.approximate && say("timeline.about.mark"),
      item.uncertain && say("timeline.uncertain.mark"),
      item.differing && say("timeline.differing"),
    ];
    return [name, marks.filter(Boolean).join(" ")];
  }

  protected override render() {
    if (this.failure) return html`<p class="note" role="alert">${this.failure}</p>`;
    const span = this.shown ?? this.whole;
    const scale: Scale = {first: span[0], last: span[1], width: Math.max(1, this.width - 2)};
    const rows = this.layOut(scale);
    const loading = !this.data;
    const all = loading || (span[0] === this.whole[0] && span[1] === this.whole[1]);
    return html`
      <div class="bar" role="toolbar" aria-label=${say("timeline.tools")}>
        ${this.tool("−", "zoomout", () => this.zoom(2), all)} ${this.tool("+", "zoomin", () => this.zoom(0.5), loading || span[1] - span[0] <= SHORTEST)}
        ${this.tool("←", "earlier", () => this.pan(-0.5), loading || span[0] <= this.whole[0])}
        ${this.tool("→", "later", () => this.pan(0.5), loading || span[1] >= this.whole[1])}
        <button type="button" ?disabled=${all} @click=${() => this.show(this.whole)}>${say("timeline.whole")}</button>
        <p class="span" role="status">${this.data ? this.said(span) : say("timeline.loading")}</p>
      </div>
      ${this.data?.years
        ? overview(this.data.years, this.whole, span, this.width, (s) => this.show(s))
        : !this.data && this.src?.includes("/api/timeline")
          ? html`<svg class="overview" height="44" aria-hidden="true"></svg>`
          : nothing}
      <div class="frame" @mouseleave=${() => this.close(300)}>
        ${this.axis(scale)} ${this.lanes(scale, rows)}
        ${this.open ? card(this.open.at, this.address, this.english, () => clearTimeout(this.closing), () => this.close(250)) : nothing}
        ${this.data && !this.placed.length ? html`<p class="empty">${say(this.data.items.length ? "timeline.none.here" : "timeline.none")}</p>` : nothing}
      </div>
      ${legend(this.placed.map((p) => p.item))}
    `;
  }

  private said([first, last]: [number, number]) {
    return say("timeline.span", isoOf(first), isoOf(last), this.placed.length);
  }

  private tool(sign: string, key: string, run: () => void, off: boolean) {
    return html`<button type="button" ?disabled=${off} aria-label=${say("timeline." + key)} title=${say("timeline." + key)} @click=${run}>${sign}</button>`;
  }

  private layOut(scale: Scale): Row[] {
    if (!this.data || this.width < 2) {
      this.placed = [];
      return [];
    }
    const items = this.data.whole ? [this.data.whole, ...this.data.items] : this.data.items;
    this.placed = items
      .map((item) => place(item, this.label(item), scale, this.measure))
      .filter((p): p is Placed => p !== undefined);
    this.current = Math.min(this.current, Math.max(0, this.placed.length - 1));
    return pack(this.placed, this.english);
  }

  private axis(scale: Scale) {
    return html`<svg class="axis" height=${AXIS} aria-hidden="true">
      ${ticksOf(scale.first, scale.last, scale.width, 64).map(
        (t) => svg`<text class=${t.strong ? "strong" : ""} x=${x(scale, t.day) + 4} y="17">${t.label}</text>
          <line class="grid ${t.strong ? "strong" : ""}" x1=${x(scale, t.day)} x2=${x(scale, t.day)} y1="0" y2=${AXIS}></line>`,
      )}
    </svg>`;
  }

  private top(row: Row, index: number, rows: Row[]): number {
    const names = rows.slice(0, index + 1).filter((r) => r.name).length;
    return row.first * LANE + names * 22;
  }

  private lanes(scale: Scale, rows: Row[]) {
    const tops = new Map<number, number>();
    rows.forEach((row, i) => {
      for (let lane = 0; lane < row.lanes; lane++) tops.set(row.first + lane, this.top(row, i, rows) + lane * LANE + 4);
    });
    const last = rows.at(-1);
    const height = last ? this.top(last, rows.length - 1, rows) + last.lanes * LANE + 12 : 60;
    this.tops = tops;
    return html`<svg
      class="lanes ${this.moving ? "moving" : ""}"
      height=${height}
      role="group"
      aria-label=${say("timeline.chart", this.placed.length)}
      @pointerdown=${this.grab}
      @pointermove=${this.move}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @wheel=${this.wheel}
      @keydown=${this.pressed}
    >
      ${ticksOf(scale.first, scale.last, scale.width, 64).map(
        (t) => svg`<line class="grid ${t.strong ? "strong" : ""}" x1=${x(scale, t.day)} x2=${x(scale, t.day)} y1="0" y2="100%"></line>`,
      )}
      ${rows.map((row, i) =>
        row.name
          ? svg`<g><line class="rowline" x1="0" x2="100%" y1=${this.top(row, i, rows) - 19} y2=${this.top(row, i, rows) - 19}></line>
              <text class="rowname" x="6" y=${this.top(row, i, rows) - 4}>${row.name}</text></g>`
          : nothing,
      )}
      ${this.placed.map((p, i) => this.item(p, i, tops.get(p.lane) ?? 0))}
    </svg>`;
  }

  private item(p: Placed, i: number, top: number) {
    const type = p.item.type === "claim" ? "" : say("shell.type." + p.item.type) + "，";
    return svg`<a
      class="${p.item.type} ${i === this.current ? "current" : ""}"
      href=${this.address(p.item.id)}
      tabindex=${i === this.current ? 0 : -1}
      data-index=${i}
      aria-label="${p.item.group ? (this.english ? p.item.group.en : p.item.group.zh) + "：" : ""}${p.item.name}，${type}${dateOf(p.item, this.english)}${p.marks ? "，" + p.marks : ""}"
      @mouseenter=${() => this.peek(p)}
      @focus=${() => this.focused(p, i)}
      @blur=${() => this.close(200)}
      @click=${this.clicked}
    >
      <rect class="ring" x=${p.left - 3} y=${top - 1} width=${p.right - p.left + 6} height=${LANE - 2} rx="3"></rect>
      ${shape(p, top, LANE)}
      <text class="label ${p.within ? "" : "out"}" x=${p.labelAt} y=${top + 15}><tspan lang="zh-Hans">${p.label}</tspan>${p.marks ? svg`<tspan class="mark" dx="5">${p.marks}</tspan>` : nothing}</text>
    </a>`;
  }

  /** Below the item, or above it where there is no room below; set here, as the policy allows no style attribute. */
  protected override updated() {
    const shown = this.renderRoot.querySelector<HTMLElement>(".card");
    const frame = this.renderRoot.querySelector<HTMLElement>(".frame");
    if (!shown || !frame || !this.open) return;
    const p = this.open.at;
    const top = AXIS + (this.tops.get(p.lane) ?? 0);
    const below = top + LANE;
    const fits = below + shown.offsetHeight <= frame.scrollTop + frame.clientHeight;
    const above = top - shown.offsetHeight - 4;
    shown.style.left = `${Math.max(4, Math.min(p.labelAt - 8, this.width - shown.offsetWidth - 8))}px`;
    shown.style.top = `${fits || above < frame.scrollTop + AXIS ? Math.min(below, Math.max(AXIS, frame.scrollHeight - shown.offsetHeight)) : above}px`;
  }

  private peek(p: Placed) {
    clearTimeout(this.closing);
    if (!this.drag) this.open = {at: p, kept: false};
  }

  private focused(p: Placed, i: number) {
    this.current = i;
    clearTimeout(this.closing);
    this.open = {at: p, kept: true};
  }

  private close(after: number) {
    clearTimeout(this.closing);
    this.closing = window.setTimeout(() => (this.open = undefined), after);
  }

  private clicked = (event: Event) => {
    if (this.dragged) event.preventDefault();
  };

  private dragged = false;

  private grab = (event: PointerEvent) => {
    if (event.button !== 0 || !this.shown) return;
    this.drag = {x: event.clientX, span: this.shown, moved: false};
    this.dragged = false;
  };

  private move = (event: PointerEvent) => {
    if (!this.drag) return;
    const by = event.clientX - this.drag.x;
    if (!this.drag.moved && Math.abs(by) < 5) return;
    if (!this.drag.moved) {
      this.drag.moved = this.moving = this.dragged = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    const [first, last] = this.drag.span;
    const days = (by / Math.max(1, this.width)) * (last - first);
    this.show([first - days, last - days]);
  };

  private release = () => {
    this.drag = undefined;
    this.moving = false;
  };

  private wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    const box = this.getBoundingClientRect();
    this.zoom(event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width);
  };

  private pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.placed.length - 1;
    const to: Record<string, number> = {
      ArrowRight: Math.min(last, this.current + 1),
      ArrowDown: Math.min(last, this.current + 1),
      ArrowLeft: Math.max(0, this.current - 1),
      ArrowUp: Math.max(0, this.current - 1),
      Home: 0,
      End: last,
    };
    if (event.key in to) {
      event.preventDefault();
      this.goTo(to[event.key]);
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      event.preventDefault();
      event.stopPropagation();
      this.zoom(event.key === "-" ? 2 : 0.5);
    } else if (event.key === "0") {
      event.preventDefault();
      this.show(this.whole);
    } else if (event.key === "Escape" && this.open) {
      this.open = undefined;
    }
  };

  private goTo(index: number) {
    this.current = index;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<SVGAElement>(`a[data-index="${index}"]`)?.focus(),
    );
  }
}
