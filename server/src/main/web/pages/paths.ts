/** The paths page: fields that suggest, the picture by hops, buttons that copy. */
import {LitElement} from "lit";
import {customElement, state} from "lit/decorators.js";
import {offerCopies} from "../components/copy";
import "../components/entity-field";
import {picture, type Paths} from "../graph/hops";
import {palette} from "../graph/palette";
import "../style/paths.css";
import {say} from "../words";

/** The picture of what the page found; it brings out the path that is read. */
@customElement("rs-hops")
export class HopsPicture extends LitElement {
  @state() private chosen = -1;
  private given!: Paths;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.given = JSON.parse(this.dataset.answer!);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.requestUpdate());
    if (this.given.paths.length < 2) return;
    document.querySelectorAll<HTMLElement>("section.path").forEach((section, i) => {
      for (const event of ["mouseenter", "focusin"]) section.addEventListener(event, () => (this.chosen = i));
      for (const event of ["mouseleave", "focusout"]) section.addEventListener(event, () => (this.chosen = -1));
    });
  }

  protected override render() {
    const count = new Set(this.given.paths.flatMap((p) => p.nodes.map((n) => n.id))).size;
    return picture(this.given, palette("auto"), say("paths.picture", count), this.chosen);
  }
}

offerCopies(document, say("paths.copy"), say("paths.copied"));

/** What is left empty or as usual stands in no address. */
document.querySelector<HTMLFormElement>("form.ends")?.addEventListener("formdata", ({formData}) => {
  const given = [...formData].filter(([, value]) => value !== "");
  [...new Set(formData.keys())].forEach((name) => formData.delete(name));
  given.forEach(([name, value]) => formData.append(name, value));
});
