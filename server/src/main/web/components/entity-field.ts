import {customElement} from "lit/decorators.js";
import {Suggesting, type Suggestion} from "./suggesting";

/**
 * A field for an entity: it shows a name and gives an id. Its form sends the id of what was chosen, or what was typed
 * where nothing was chosen. On choosing it fires `rs-chosen` with the suggestion.
 */
@customElement("rs-entity")
export class EntityField extends Suggesting {
  private name = "";
  private sent?: HTMLInputElement;

  override connectedCallback() {
    super.connectedCallback();
    this.name = this.input.name;
    if (this.input.dataset.id) this.send(this.input.dataset.id);
  }

  protected override typed() {
    this.sent?.remove();
    this.sent = undefined;
    this.input.name = this.name;
    super.typed();
  }

  protected override chosen(hit: Suggestion) {
    this.input.value = hit.name;
    this.send(hit.id);
    this.dispatchEvent(new CustomEvent<Suggestion>("rs-chosen", {detail: hit, bubbles: true}));
  }

  /** The id goes in a field of its own, so that the visible one can keep the name. */
  private send(id: string) {
    if (!this.name) return;
    this.sent ??= document.createElement("input");
    Object.assign(this.sent, {type: "hidden", name: this.name, value: id});
    this.input.removeAttribute("name");
    this.append(this.sent);
  }
}
