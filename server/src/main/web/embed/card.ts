import {html, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {pathOf} from "../address";
import type {Words} from "../words";
import {Embedded} from "./embedded";

interface Claim {
  id: string;
  text: string;
  rank: string;
  wording: string;
  sources: {id: string; name: string}[];
}

interface Entity {
  id: string;
  name: string;
  type: string;
  aliases?: string[];
  description?: string;
  claims: {property: string; labelZh: string; labelEn: string; claims: Claim[]}[];
}

const NAMES = ["label", "altLabel", "prefLabel", "description"];
const SHOWN = 6;

/**
 * `<rongshi-card entity="person/…">`: who or what it is, in the words of the records, with what they disagree on. With
 * `claim="claim/…"` that one claim about it, with the record's wording and the sources.
 */
@customElement("rongshi-card")
export class RongshiCard extends Embedded {
  @property() claim = "";
  @state() private given?: Entity;

  protected override async load() {
    this.given = await this.ask<Entity>("/api/entities/" + pathOf(this.entity));
  }

  protected override whole() {
    return "/page/" + pathOf(this.claim || this.entity);
  }

  protected override body(words: Words) {
    const e = this.given;
    if (!e) return undefined;
    const groups = e.claims.filter((g) => !NAMES.includes(g.property.replace(/^.*[/#]/, ""))).slice(0, SHOWN);
    return html`<h2 lang="zh-Hans"><a href=${words.pageOf(e.id)} target="_blank" rel="noopener">${e.name}</a> <span class="type" lang=${words.english ? "en" : "zh-Hans"}>${words.say("shell.type." + e.type)}</span></h2>
      ${e.aliases?.length ? html`<p class="hint" lang="zh-Hans">${e.aliases.join("、")}</p>` : nothing}
      ${e.description ? html`<p lang="zh-Hans">${e.description}</p>` : nothing}
      ${this.told(e, words) ?? this.all(groups, words)}`;
  }

  /** One claim alone. */
  private told(e: Entity, words: Words) {
    const group = this.claim ? e.claims.find((g) => g.claims.some((c) => c.id === this.claim)) : undefined;
    const claim = group?.claims.find((c) => c.id === this.claim);
    if (!group || !claim) return undefined;
    return html`<dl>
        <dt>${words.english ? group.labelEn : group.labelZh}</dt>
        <dd lang="zh-Hans"><a href=${words.pageOf(claim.id)} target="_blank" rel="noopener">${claim.text}</a></dd>
        ${claim.wording ? html`<dt>${words.say("embed.wording")}</dt><dd lang="zh-Hans">${claim.wording}</dd>` : nothing}
        ${claim.sources.length ? html`<dt>${words.say("embed.sources")}</dt><dd lang="zh-Hans">${claim.sources.map((s) => s.name).join("；")}</dd>` : nothing}
      </dl>`;
  }

  private all(groups: Entity["claims"], words: Words) {
    return html`<dl>
        ${groups.map((g) => {
          const values = [...new Set(g.claims.filter((c) => c.rank !== "SetAside").map((c) => c.text))];
          return values.length
            ? html`<dt>${words.english ? g.labelEn : g.labelZh}</dt>
                <dd lang="zh-Hans">${values.slice(0, 3).join("；")}${values.length > 3 ? " …" : ""}</dd>`
            : nothing;
        })}
      </dl>`;
  }
}
