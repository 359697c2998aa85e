import {html, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {MapData} from "../map/map";
import type {Words} from "../words";
import {Embedded} from "./embedded";
import {fixSizes} from "./style";

/** `<rongshi-map q="…" type="site">`: what has coordinates on a graticule, the rest counted by place. */
@customElement("rongshi-map")
export class RongshiMap extends Embedded {
  @property() q = "";
  @property() type = "";
  @property() place = "";
  @property() after = "";
  @property() before = "";
  @state() private given?: MapData;

  private get query() {
    const {q, type, place, after: from, before: to} = this;
    return new URLSearchParams(Object.entries({q, type, place, from, to}).filter(([, v]) => v));
  }

  protected override lacking() {
    return this.q || this.type || this.place ? "" : "embed.lacking.query";
  }

  protected override async load() {
    const [given] = await Promise.all([this.ask<MapData>(`/api/map?limit=200&${this.query}`), import("../map/map")]);
    fixSizes("rs-map");
    this.given = given;
  }

  protected override whole() {
    return `/map?${this.query}`;
  }

  protected override body(words: Words) {
    const m = this.given;
    if (!m) return undefined;
    return html`<h2>${this.q || words.say("embed.kind.map")}</h2>
      <rs-map class="within" .data=${m} .address=${(id: string) => words.pageOf(id)}></rs-map>
      <details><summary>${words.say("embed.items", m.features.length)}</summary>
        <ul class="text" tabindex="0">
          ${m.features.map((f) => html`<li lang="zh-Hans"><a href=${words.pageOf(f.id)} target="_blank" rel="noopener">${f.properties.name}</a></li>`)}
          ${(m.places ?? []).map((p) => html`<li lang="zh-Hans"><a href=${words.pageOf(p.id)} target="_blank" rel="noopener">${p.name}</a> ${p.total ? p.total : nothing}</li>`)}
        </ul>
      </details>`;
  }
}
