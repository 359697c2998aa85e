import {html} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {pathOf} from "../address";
import type {Timeline} from "../timeline/items";
import type {Words} from "../words";
import {Embedded} from "./embedded";
import {fixSizes} from "./style";

/** `<rongshi-timeline entity="person/…">` for a life, or `q`, `type`, `after`, `before` as in a search, for what happened. */
@customElement("rongshi-timeline")
export class RongshiTimeline extends Embedded {
  @property() q = "";
  @property() type = "";
  @property() place = "";
  @property() after = "";
  @property() before = "";
  @state() private given?: Timeline;

  private get query() {
    const {q, type, place, after: from, before: to} = this;
    return new URLSearchParams(Object.entries({q, type, place, from, to}).filter(([, v]) => v));
  }

  protected override lacking() {
    return this.entity || this.q || this.type || this.place ? "" : "embed.lacking.query";
  }

  protected override async load() {
    const of = this.entity ? `/api/entities/${pathOf(this.entity)}/timeline` : `/api/timeline?limit=100&${this.query}`;
    const [given] = await Promise.all([this.ask<Timeline>(of), import("../timeline/timeline")]);
    fixSizes("rs-timeline");
    this.given = given;
  }

  protected override whole() {
    return this.entity ? "/page/" + pathOf(this.entity) : `/timeline?${this.query}`;
  }

  protected override body(words: Words) {
    const t = this.given;
    if (!t) return undefined;
    return html`${t.whole ? html`<h2 lang="zh-Hans"><a href=${words.pageOf(t.whole.id)} target="_blank" rel="noopener">${t.whole.name}</a></h2>` : html`<h2>${this.q || words.say("embed.kind.timeline")}</h2>`}
      <rs-timeline class="within" .data=${t} .english=${words.english} .address=${(id: string) => words.pageOf(id)}></rs-timeline>
      <details><summary>${words.say("embed.items", t.items.length)}</summary>
        <ul class="text" tabindex="0">
          ${t.items.map((i) => html`<li lang="zh-Hans">${i.text ?? [i.earliest, i.latest].filter(Boolean).join(" – ")}　<a href=${words.pageOf(i.id)} target="_blank" rel="noopener">${i.name}</a></li>`)}
        </ul>
      </details>`;
  }
}
