import {html, nothing} from "lit";
import {say} from "../words";
import {Account, dateOf} from "./items";
import {Placed} from "./lanes";

const KINDS = ["Rival", "Precision", "CalendarDifference", "DifferentQuestion", "Slip"];

/** What an item says when looked at: its accounts one under the other, none left out. */
export function card(
  p: Placed,
  address: (id: string) => string,
  english: boolean,
  enter: () => void,
  leave: () => void,
) {
  const item = p.item;
  return html`<div class="card ${item.type}" @mouseenter=${enter} @mouseleave=${leave}>
    <h3>
      <a href=${address(item.id)} lang="zh-Hans" tabindex="-1">${item.name}</a>
      ${item.type === "claim" ? nothing : html`<span class="type">${say("shell.type." + item.type)}</span>`}
    </h3>
    ${item.group ? html`<p>${english ? item.group.en : item.group.zh}</p>` : nothing}
    ${item.accounts?.length
      ? html`${item.differing ? html`<p class="differ">${say("timeline.accounts")}</p>` : nothing}
          <ul>${item.accounts.map((a) => account(a, item.accounts!, english))}</ul>`
      : html`<p>${dateOf(item, english)}</p>`}
    ${item.description ? html`<p lang="zh-Hans">${item.description}</p>` : nothing}
  </div>`;
}

function account(a: Account, all: Account[], english: boolean) {
  const roles = new Set(all.map((b) => b.role));
  const kind = a.kind && KINDS.includes(a.kind) ? say("timeline.kind." + a.kind) : "";
  const rank = all.length > 1 && a.rank !== "Normal" ? say("timeline.rank." + a.rank) : "";
  return html`<li>
    ${roles.size > 1 || a.role !== "at" ? html`<span class="rank">${say("timeline.role." + a.role)}</span> ` : nothing}
    <span lang="zh-Hans">${a.text}</span>
    ${a.edtf ? html`<span class="edtf">${a.edtf}</span>` : html`<span class="rank">${say("timeline.unread")}</span>`}
    ${rank || kind ? html`<span class="rank">${[rank, kind].filter(Boolean).join(english ? ", " : "，")}</span>` : nothing}
  </li>`;
}
