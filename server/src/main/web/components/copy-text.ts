import {say} from "../words";

/** A text with a button that copies it; the button shows only where it can. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const text = this.querySelector("pre");
    if (!button || !text || !navigator.clipboard) return;
    const label = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent ?? "");
        button.textContent = say("reading.copied");
      } catch {
        getSelection()?.selectAllChildren(text); // refused: the reader copies what is selected
        button.textContent = say("reading.selected");
      }
      setTimeout(() => (button.textContent = label), 3000);
    });
  }
}

customElements.define("rs-copy", CopyText);
