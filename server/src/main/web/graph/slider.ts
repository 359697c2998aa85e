import {LitElement, html, svg} from "lit";
import {customElement, property} from "lit/decorators.js";
import {say} from "../words";
import type {Period} from "./period";

/** Two handles on one line of years, with a bar for each year behind; fires `rs-period` with a {@link Period}. */
@customElement("rs-period")
export class PeriodSlider extends LitElement {
  @property({attribute: false}) span!: {from: number; to: number};
  @property({attribute: false}) bars: number[] = [];
  @property({attribute: false}) period?: Period;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const {from, to} = this.span;
    const now = this.period ?? {from, to, undated: true};
    const highest = Math.max(1, ...this.bars);
    const handle = (which: "from" | "to") => html`<input
      type="range"
      min=${from}
      max=${to}
      .value=${String(now[which])}
      aria-label=${say("graph.period." + which)}
      @input=${(e: InputEvent) => this.set(which, Number((e.target as HTMLInputElement).value))}
    />`;
    return html`<fieldset class="period">
      <legend>${say("graph.period")}</legend>
      <output>${now.from}—${now.to}</output>
      <div class="track">
        <svg viewBox="0 0 ${this.bars.length} 20" preserveAspectRatio="none" aria-hidden="true">
          ${this.bars.map((n, i) => {
            const inside = from + i >= now.from && from + i <= now.to;
            return svg`<rect class=${inside ? "in" : ""} x=${i} y=${20 - (20 * n) / highest} width="0.9" height=${(20 * n) / highest}/>`;
          })}
        </svg>
        ${handle("from")}${handle("to")}
      </div>
      <label
        ><input type="checkbox" .checked=${now.undated} @change=${(e: Event) => this.fire({...now, undated: (e.target as HTMLInputElement).checked})} />
        ${say("graph.period.undated")}</label
      >
    </fieldset>`;
  }

  private set(which: "from" | "to", value: number) {
    const now = this.period ?? {...this.span, undated: true};
    this.fire(which === "from" ? {...now, from: Math.min(value, now.to)} : {...now, to: Math.max(value, now.from)});
  }

  private fire(period: Period) {
    const {from, to} = this.span;
    const all = period.from <= from && period.to >= to && period.undated;
    this.period = all ? undefined : period;
    this.dispatchEvent(new CustomEvent<Period | undefined>("rs-period", {detail: this.period}));
  }
}
