import {html, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {picture, type PathHop, type PathNode} from "../graph/hops";
import {palette} from "../graph/palette";
import type {Words} from "../words";
import {Embedded} from "./embedded";

interface Path {
  nodes: PathNode[];
  hops: (PathHop & {references: number[]; timesApart: boolean})[];
  references: {number: number; id: string; text: string}[];
}

interface Answer {
  from: PathNode;
  to: PathNode;
  paths: Path[];
  message?: string;
  messageEn?: string;
}

/** `<rongshi-path from="person/…" to="person/…" limit="1">`: how two are connected, as sentences with references. */
@customElement("rongshi-path")
export class RongshiPath extends Embedded {
  @property() from = "";
  @property() to = "";
  @property() limit = "1";
  @state() private given?: Answer;

  private get query() {
    return new URLSearchParams({from: this.from, to: this.to});
  }

  protected override lacking() {
    return this.from && this.to ? "" : "embed.lacking.ends";
  }

  protected override async load() {
    const limit = Math.min(5, Math.max(1, Number(this.limit) || 1));
    this.given = await this.ask<Answer>(`/api/paths?${this.query}&limit=${limit}`);
  }

  protected override whole() {
    return `/paths?${this.query}`;
  }

  protected override body(words: Words) {
    const a = this.given;
    if (!a) return undefined;
    const title = html`<h2 lang="zh-Hans">${a.from.name} — ${a.to.name}</h2>`;
    if (!a.paths.length) return html`${title}<p>${words.english ? a.messageEn : a.message}</p>`;
    return html`${title}
      ${a.paths.length > 1 || a.paths[0].hops.length > 1
        ? html`<div class="scroll">${picture({ends: [a.from.id, a.to.id], paths: a.paths}, palette(this.theme), words.say("embed.picture"), -1, words)}</div>`
        : nothing}
      ${a.paths.map((p) => this.path(p, words))}`;
  }

  private path(p: Path, words: Words) {
    return html`<ol>
        ${p.hops.map(
          (h) => html`<li>${words.english ? h.sentenceEn + "." : h.sentence + "。"}${h.accountsDiffer ? html` <span class="differ">${words.say("graph.differ")}</span>` : nothing}<sup>${h.references.map((n) => `[${n}]`).join("")}</sup></li>`,
        )}
      </ol>
      <details><summary>${words.say("embed.references")}</summary>
        ${p.references.map((r) => html`<p class="hint" lang="zh-Hans">[${r.number}] <a href=${words.pageOf(r.id)} target="_blank" rel="noopener">${r.text}</a></p>`)}
      </details>`;
  }
}
