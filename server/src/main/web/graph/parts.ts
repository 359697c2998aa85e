import {html, nothing} from "lit";
import type {Suggestion} from "../components/suggesting";
import {pageOf, say, words} from "../words";
import type {Explorer} from "./explorer";
import {palette, outline} from "./palette";

/** What can be done with the canvas as a whole and with what is selected. */
export function toolbar(at: Explorer) {
  const some = at.selected.length > 0;
  const empty = !at.canvas.nodes.size;
  const button = (key: string, run: () => unknown, off: boolean) => html`<button type="button" class="plain" ?disabled=${off} @click=${run}>${say("graph." + key)}</button>`;
  const together = some && at.selected.every((id) => at.canvas.nodes.get(id)?.group);
  return html`<div class="tools" role="group" aria-label=${say("graph.tools")}>
    <rs-entity
      @rs-chosen=${(e: CustomEvent<Suggestion>) => {
        void at.add(e.detail.id);
        (e.currentTarget as HTMLElement).querySelector("input")!.value = "";
      }}
      ><input type="text" autocomplete="off" aria-label=${say("graph.add")} placeholder=${say("graph.add")}
    /></rs-entity>
    ${button("undo", () => at.undo(true), !at.history.canUndo)}${button("redo", () => at.undo(false), !at.history.canRedo)}
    ${button("pin", () => at.pin(), !some)}${button(together ? "ungroup" : "group", () => at.group(), at.selected.length < 2 && !together)}${button(!at.together ? "collapse" : at.canvas.folded.has(at.together) ? "unfold" : "fold", () => at.collapse(), !at.together && !at.circle.length)}${button("remove", () => at.remove(), !some)}
    <select aria-label=${say("graph.layout")} ?disabled=${empty} @change=${(e: Event) => choose(e, (v) => at.layout(v))}>
      <option value="">${say("graph.layout")}</option>
      ${["force", "rings", "columns"].map((k) => html`<option value=${k}>${say("graph.layout." + k)}</option>`)}
    </select>
    ${button("fit", () => at.zoom(0), empty)}
    <button type="button" class="plain" ?disabled=${empty} aria-label=${say("graph.zoom.in")} @click=${() => at.zoom(1.3)}>＋</button>
    <button type="button" class="plain" ?disabled=${empty} aria-label=${say("graph.zoom.out")} @click=${() => at.zoom(0.77)}>－</button>
    <select aria-label=${say("graph.export")} ?disabled=${empty} @change=${(e: Event) => choose(e, (v) => at.export(v))}>
      <option value="">${say("graph.export")}</option>
      ${["png", "svg", "csv", "graphml"].map((k) => html`<option value=${k}>${k === "graphml" ? "GraphML" : k.toUpperCase()}</option>`)}
    </select>
    ${button("copy", () => at.copyLink(), empty)}
  </div>`;
}

/** Runs what a menu offers and puts it back to its heading. */
function choose(event: Event, run: (value: string) => unknown) {
  const select = event.currentTarget as HTMLSelectElement;
  if (select.value) run(select.value);
  select.value = "";
}

/** What stands on an empty canvas: entities to begin with, from the attribute `data-samples`. */
export function samples(at: Explorer) {
  const given: {id: string; name: string; type: string}[] = JSON.parse(at.dataset.samples ?? "[]");
  return html`<div class="empty" ?hidden=${at.busy}>
    <p>${say("graph.empty")}</p>
    <ul>${given.map((s) => html`<li><button type="button" class="plain" lang="zh-Hans" @click=${() => at.add(s.id)}>${s.name}</button></li>`)}</ul>
  </div>`;
}

/** A type's shape and colour, as on the canvas. */
export function mark(type: string) {
  const colours = palette("auto");
  return html`<svg class="mark" viewBox="-11 -11 22 22" width="16" height="16" aria-hidden="true"><path d=${outline(type, 9)} fill=${colours.types[type] ?? colours.soft} /></svg>`;
}

/** What is selected: who it is, and by which relations it can be expanded. */
export function selectedPart(at: Explorer) {
  const [id] = at.selected;
  const node = at.selected.length === 1 ? at.canvas.nodes.get(id) : undefined;
  if (!node) {
    return html`<section class="selected"><h2>${say("graph.selected")}</h2>
      <p class="hint">${at.selected.length > 1 ? say("graph.selected.many", at.selected.length) : say("graph.selected.none")}</p></section>`;
  }
  const hidden = at.canvas.hidden(id);
  return html`<section class="selected">
    <h2>${mark(node.type)} <a href=${pageOf(id)} lang="zh-Hans">${node.name}</a> <span class="type">${say("shell.type." + node.type)}</span></h2>
    ${node.aliases?.length ? html`<p class="hint" lang="zh-Hans">${node.aliases.join("、")}</p>` : nothing}
    <p>${hidden ? say("graph.shown.some", node.neighbours - hidden, node.neighbours, hidden) : say("graph.shown.all", node.neighbours)}</p>
    ${node.group ? html`<label>${say("graph.group.label")} <input .value=${at.canvas.groups.get(node.group) ?? ""} @change=${(e: Event) => at.rename(node.group!, (e.target as HTMLInputElement).value)} /></label>` : nothing}
    ${hidden
      ? html`<p>${say("graph.expand")}</p>
          <ul class="relations">
            <li><button type="button" class="plain" @click=${() => at.expand(id)}>${say("graph.expand.all", hidden)}</button></li>
            ${at.offered.map((r) => {
              const left = r.count - onCanvas(at, id, r.relation);
              return left > 0
                ? html`<li><button type="button" class="plain" @click=${() => at.expand(id, r.relation)}>${words().english ? r.labelEn : r.label} <span class="count">${left}</span></button></li>`
                : nothing;
            })}
          </ul>`
      : nothing}
  </section>`;
}

function onCanvas(at: Explorer, id: string, relation: string): number {
  const there = new Set<string>();
  for (const e of at.canvas.edges.values()) {
    if (e.relation === relation && (e.from === id || e.to === id)) there.add(e.from === id ? e.to : e.from);
  }
  return there.size;
}

/** The same content as the drawing, as text: who is on it, and each relation as a sentence with its claims. */
export function sentencesPart(at: Explorer) {
  if (!at.canvas.nodes.size) return nothing;
  const visible = [...at.canvas.edges.values()].filter(at.visible);
  const [one] = at.selected;
  const about = at.selected.length === 1 ? visible.filter((e) => e.from === one || e.to === one) : visible;
  const outside = at.canvas.edges.size - visible.length;
  return html`<details class="text" open>
      <summary><h2>${say("graph.nodes", at.canvas.nodes.size)}</h2></summary>
      <ul class="nodes">
        ${[...at.canvas.nodes.values()].map(
          (n) => html`<li>
            <button type="button" class="node" aria-pressed=${at.selected.includes(n.id)} @click=${(e: MouseEvent) => at.choose(toggled(at.selected, n.id, e.shiftKey || e.ctrlKey))}>
              ${mark(n.type)}<span lang="zh-Hans">${n.name}</span>
            </button>
          </li>`,
        )}
      </ul>
    </details>
    <details class="text" open>
      <summary><h2>${say("graph.sentences", about.length)}</h2></summary>
      ${outside ? html`<p class="hint">${say("graph.outside", outside)}</p>` : nothing}
      <ol class="sentences">
        ${about.map(
          (e) => html`<li>
            ${words().english ? e.sentenceEn : e.sentence}
            ${e.accountsDiffer ? html`<span class="differ">${say("graph.differ")}</span>` : nothing}
            ${e.claims.slice(0, 2).map((c) => html` <a class="claim" href=${pageOf(c.id)} title=${c.wording}>${say("graph.claim")}</a>`)}
          </li>`,
        )}
      </ol>
    </details>`;
}

function toggled(selected: string[], id: string, more: boolean): string[] {
  if (!more) return [id];
  return selected.includes(id) ? selected.filter((s) => s !== id) : [...selected, id];
}
