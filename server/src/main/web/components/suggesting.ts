import {LitElement, html, nothing} from "lit";
import {state} from "lit/decorators.js";
import {ask} from "../ask";
import {say} from "../words";

export interface Suggestion {
  id: string;
  name: string;
  type: string;
  aliases: string[];
  description: string;
}

const PAUSE = 120;
const MOST = 8;

/**
 * A field with suggestions under it while one types: an editable combobox with a listbox (ARIA Authoring Practices 1.2).
 * With `type` it suggests entities of that type alone. It keeps the field of the HTML, which works without it, and renders in the light DOM.
 */
export abstract class Suggesting extends LitElement {
  @state() private hits: Suggestion[] = [];
  @state() private active = -1;
  @state() private open = false;
  @state() private status = "";

  protected input!: HTMLInputElement;
  private timer = 0;
  private asking?: AbortController;
  private readonly list = "suggestions-" + Math.random().toString(36).slice(2, 8);

  /** What choosing a suggestion does. */
  protected abstract chosen(hit: Suggestion): void;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.input = this.querySelector<HTMLInputElement>("input:not([type=hidden])")!;
    const attributes = {role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list};
    Object.entries(attributes).forEach(([name, value]) => this.input.setAttribute(name, value));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  protected typed() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (!text) {
      this.hits = [];
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => this.suggest(text), PAUSE);
  }

  private async suggest(text: string) {
    this.asking = new AbortController();
    const type = this.getAttribute("type");
    try {
      const answer = await ask<{hits: Suggestion[]}>(
        `/api/suggest?limit=${MOST}&q=${encodeURIComponent(text)}${type ? `&type=${type}` : ""}`,
        this.asking.signal,
      );
      this.hits = answer.hits;
      this.active = -1;
      this.open = this.hits.length > 0 && document.activeElement === this.input;
      this.status = this.hits.length ? say("shell.count", this.hits.length) : say("shell.none");
    } catch {
      this.close(); // typed on, or a text that cannot be asked: Enter still searches
    }
  }

  private pressed(event: KeyboardEvent) {
    const count = this.hits.length;
    if (event.isComposing) return; // an input method is at work: its keys are not ours
    if (event.key === "Escape" && this.open) {
      event.preventDefault(); // else the browser would empty the field
      this.close();
    } else if (event.key === "ArrowDown" && count) {
      event.preventDefault();
      this.move(this.open ? (this.active + 2) % (count + 1) - 1 : 0);
    } else if (event.key === "ArrowUp" && count) {
      event.preventDefault();
      this.move(this.open ? (this.active + count + 1) % (count + 1) - 1 : count - 1);
    } else if (event.key === "Enter" && this.open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.hits[this.active]);
    }
  }

  private choose(hit: Suggestion) {
    this.close();
    this.chosen(hit);
  }

  private move(to: number) {
    this.open = true;
    this.active = to;
  }

  private close() {
    this.open = false;
    this.active = -1;
    this.status = "";
  }

  protected override updated() {
    this.input.setAttribute("aria-expanded", String(this.open));
    if (this.open && this.active >= 0) {
      this.input.setAttribute("aria-activedescendant", `${this.list}-${this.active}`);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  protected override render() {
    return html`<ul id=${this.list} role="listbox" aria-label=${say("shell.suggestions")} ?hidden=${!this.open}>
        ${this.hits.map((hit, i) => this.option(hit, i))}
      </ul>
      <p class="unseen" role="status">${this.status}</p>`;
  }

  private option(hit: Suggestion, i: number) {
    return html`<li
      id="${this.list}-${i}"
      role="option"
      aria-selected=${i === this.active}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.choose(hit)}
    >
      <span class="name" lang="zh-Hans">${hit.name}</span>
      <span class="type">${say("shell.type." + hit.type)}</span>
      ${hit.description ? html`<span class="about" lang="zh-Hans">${hit.description}</span>` : nothing}
    </li>`;
  }
}
