import {html, render} from "lit";
import {say} from "../words";

/** A key and what it does here; a page's script may add its own with {@link addShortcut}. */
interface Shortcut {
  key: string;
  what: string;
  run: () => void;
}

const shortcuts: Shortcut[] = [];

/** Adds a key, which acts where no field has the focus, and its line in the list that `?` shows. */
export function addShortcut(key: string, what: string, run: () => void) {
  shortcuts.push({key, what, run});
}

/** `/` to the search box, `?` for the list. */
export function installShortcuts() {
  addShortcut("/", say("shell.keys.search"), () => {
    const box = document.querySelector<HTMLInputElement>("input[type=search]");
    box?.focus();
    box?.select();
  });
  addShortcut("?", say("shell.keys.list"), showShortcuts);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event)) return;
    const pressed = shortcuts.find((s) => s.key === event.key);
    if (pressed) {
      event.preventDefault();
      pressed.run();
    }
  });
  const link = document.getElementById("keys-link");
  link?.removeAttribute("hidden");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    showShortcuts();
  });
}

/** Does the key go into a field, also one inside a component? */
function inField(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0] as HTMLElement;
  return at.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(at.tagName);
}

function showShortcuts() {
  let dialog = document.querySelector<HTMLDialogElement>("dialog.keys");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-labelledby", "keys-heading");
    document.body.append(dialog);
  }
  render(
    html`<h2 id="keys-heading">${say("shell.keys")}</h2>
      <dl>
        ${shortcuts.map((s) => html`<div><dt><kbd>${s.key}</kbd></dt><dd>${s.what}</dd></div>`)}
      </dl>
      <form method="dialog"><button>${say("shell.keys.close")}</button></form>`,
    dialog,
  );
  if (!dialog.open) dialog.showModal();
}
