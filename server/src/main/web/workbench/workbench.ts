import type {EditorView} from "@codemirror/view";
import {LitElement, html, nothing} from "lit";
import {customElement, state} from "lit/decorators.js";
import {href, say} from "../words";
import {editor, markError} from "./editor";
import "./results";
import {Refusal, Result, run} from "./run";
import {workbenchStyle} from "./style";

const LONGEST_ADDRESS = 12_000;

/**
 * The SPARQL workbench: it takes the form of the page, which works without it, and puts an editor and the results in
 * its place. The query is kept in the address as `?query=`; an address that has one is answered at once.
 */
@customElement("rs-workbench")
export class Workbench extends LitElement {
  static override styles = workbenchStyle;

  @state() private result?: Result;
  @state() private asked = "";
  @state() private failure?: Refusal;
  @state() private busy = false;
  @state() private said = "";

  private view?: EditorView;
  private running?: AbortController;

  private get field(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }

  protected override firstUpdated() {
    const place = this.renderRoot.querySelector<HTMLElement>(".editor")!;
    this.view = editor(place, this.renderRoot as ShadowRoot, this.field.value, () => void this.run(), () => this.changed());
    this.setAttribute("ready", "");
    if (new URLSearchParams(location.search).has("query")) void this.run();
  }

  /** Puts another query in, e.g. one of the examples. */
  put(query: string) {
    this.view?.dispatch({changes: {from: 0, to: this.view.state.doc.length, insert: query}});
    this.view?.focus();
  }

  private changed() {
    this.field.value = this.query;
    if (this.failure) {
      this.failure = undefined;
      queueMicrotask(() => this.view && markError(this.view));
    }
  }

  private get query() {
    return this.view?.state.doc.toString() ?? this.field.value;
  }

  private async run() {
    this.running?.abort();
    const running = (this.running = new AbortController());
    const query = this.query;
    this.keep(query);
    this.busy = true;
    this.failure = undefined;
    markError(this.view!);
    try {
      this.result = await run(query, running.signal);
      this.asked = query;
      this.said = this.summary(this.result);
    } catch (failure) {
      if (running.signal.aborted) return;
      this.result = undefined;
      this.failure = failure instanceof Refusal ? failure : new Refusal(String(failure));
      if (this.failure.line) markError(this.view!, this.failure.message, this.failure.line, this.failure.column);
    } finally {
      if (this.running === running) this.busy = false;
    }
  }

  private stop() {
    this.running?.abort();
    this.busy = false;
    this.said = say("workbench.stopped");
  }

  private keep(query: string) {
    const address = new URL(location.href);
    address.searchParams.set("query", query);
    if (address.href.length <= LONGEST_ADDRESS) history.replaceState(null, "", address);
  }

  private summary(result: Result) {
    const time = (result.milliseconds / 1000).toFixed(2);
    if (result.kind === "yesno") return say(result.yes ? "workbench.yes" : "workbench.no", time);
    return say(result.kind === "graph" ? "workbench.statements" : "workbench.rows", result.rows.length.toLocaleString("en"), time);
  }

  private async share() {
    const address = new URL(href("/workbench"), location.origin);
    address.searchParams.set("query", this.query);
    if (address.href.length > LONGEST_ADDRESS) {
      this.said = say("workbench.toolong");
      return;
    }
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(address.href);
      this.said = say("workbench.shared");
    } catch {
      this.said = say("workbench.inaddress"); // no clipboard without https: the address bar has it
    }
  }

  private goTo() {
    const {line = 1, column = 1} = this.failure!;
    const at = this.view!.state.doc.line(Math.min(line, this.view!.state.doc.lines));
    this.view!.dispatch({selection: {anchor: Math.min(at.to, at.from + column - 1)}, scrollIntoView: true});
    this.view!.focus();
  }

  protected override render() {
    return html`<div class="editor"></div>
      <div class="tools">
        ${this.busy
          ? html`<button type="button" class="stop" @click=${this.stop}>${say("workbench.stop")}</button>`
          : html`<button type="button" class="run" @click=${this.run}>${say("workbench.run")} <kbd>Ctrl ↵</kbd></button>`}
        <button type="button" @click=${this.share}>${say("workbench.share")}</button>
        <p class="said" role="status">${this.busy ? say("workbench.busy") : this.said}</p>
        <p class="keys">${say("workbench.keys")}</p>
      </div>
      ${this.failure
        ? html`<div class="failure" role="alert">
            <p>${this.failure.message}</p>
            ${this.failure.line ? html`<button type="button" @click=${this.goTo}>${say("workbench.goto", this.failure.line)}</button>` : nothing}
          </div>`
        : nothing}
      ${this.result && !this.failure ? html`<rs-results .result=${this.result} .query=${this.asked}></rs-results>` : nothing}
      <slot></slot>`;
  }
}
