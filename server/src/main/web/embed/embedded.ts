import {LitElement, html, nothing, type TemplateResult} from "lit";
import {property, state} from "lit/decorators.js";
import {pathOf} from "../address";
import {Problem, ask} from "../ask";
import {Words, speaking} from "../words";
import {wordsOf} from "./server";
import {frameStyle} from "./style";

/**
 * What all elements for other sites have: attributes `lang`, `theme` (auto, light, dark), `height` (a CSS length),
 * `release`; a heading, a link back and the citation. Styles stand in a shadow root; nothing is fetched but from the server the
 * script came from, without cookies; nothing is fetched before the element comes near the window.
 */
export abstract class Embedded extends LitElement {
  static override styles = [frameStyle];

  @property() override lang = "";
  @property({reflect: true}) theme = "auto";
  @property() height = "";
  @property() release?: string;
  @property() entity = "";

  @state() protected words?: Words;
  @state() private failure = "";
  @state() private citation = "";
  private asking = new AbortController();
  private near?: IntersectionObserver;

  /** Fetches what it shows. */
  protected abstract load(): Promise<void>;
  /** What it shows; undefined while there is nothing yet. */
  protected abstract body(words: Words): TemplateResult | undefined;
  /** The path of the page on the server that shows the same and more. */
  protected abstract whole(): string;
  /** What is wrong with the attributes, as a message's key; empty where nothing is. */
  protected lacking(): string {
    return this.entity ? "" : "embed.lacking.entity";
  }

  protected get language(): string {
    const said = this.lang || this.parentElement?.closest("[lang]")?.getAttribute("lang") || "zh";
    return said.toLowerCase().startsWith("en") ? "en" : "zh";
  }

  protected ask<T>(path: string): Promise<T> {
    return ask<T>(path, this.asking.signal, this.words);
  }

  protected get signal(): AbortSignal {
    return this.asking.signal;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.asking.signal.aborted) this.asking = new AbortController();
    this.near = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && this.begin(), {rootMargin: "300px"});
    this.near.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.near?.disconnect();
    this.near = undefined;
    this.asking.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (/^\d+(\.\d+)?(px|rem|em|vh|%)?$/.test(this.height)) {
      this.style.setProperty("--rongshi-height", /\d$/.test(this.height) ? this.height + "px" : this.height);
    }
    const asked = [...changed.keys()].some((k) => ["lang", "release", "entity", "from", "to", "q", "depth", "limit", "type", "place", "claim"].includes(String(k)));
    if (this.hasUpdated && asked && !this.near) void this.begin();
  }

  private async begin() {
    this.near?.disconnect();
    this.near = undefined;
    this.failure = "";
    try {
      this.words = await wordsOf(this.language, this.release);
      const lacking = this.lacking();
      if (lacking) {
        this.failure = this.words.say(lacking);
        return;
      }
      await Promise.all([this.load(), this.cite()]);
    } catch (failure) {
      if (this.asking.signal.aborted) return;
      this.failure = failure instanceof Problem ? failure.detail || failure.message : (this.words?.say("embed.failed") ?? "Rongshi 蓉史: " + failure);
    }
    this.requestUpdate();
  }

  private async cite() {
    if (this.entity) this.citation = (await this.ask<{gbt7714: string}>("/api/cite/" + pathOf(this.entity))).gbt7714;
  }

  protected override performUpdate() {
    if (this.words) speaking(this.words, () => super.performUpdate());
    else super.performUpdate();
  }

  /** Elements of Rongshi's own pages that stand within (`class="within"`) say their words in this one's language. */
  protected override updated(_: Map<PropertyKey, unknown>) {
    this.renderRoot.querySelectorAll<LitElement>(".within").forEach((inner) => {
      const update = Object.getPrototypeOf(inner).performUpdate as () => void;
      Object.defineProperty(inner, "performUpdate", {configurable: true, value: () => speaking(this.words!, () => update.call(inner))});
    });
  }

  protected override render() {
    const words = this.words;
    if (!words) return html`<article><p class="waiting hint">${this.failure || "蓉史 Rongshi …"}</p></article>`;
    const body = this.failure ? undefined : this.body(words);
    return html`<article lang=${words.english ? "en" : "zh-Hans"}>
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : (body ?? html`<p class="waiting hint" role="status">${words.say("embed.busy")}</p>`)}
      <footer>
        <a href=${words.href(this.lacking() ? "/" : this.whole())} target="_blank" rel="noopener">${words.say("embed.whole")}</a>
        ${this.citation ? html`<details><summary>${words.say("embed.cite")}</summary><p lang="zh-Hans">${this.citation}</p></details>` : nothing}
      </footer>
    </article>`;
  }
}
