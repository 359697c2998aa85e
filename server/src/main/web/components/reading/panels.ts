/** The panels of a row (citation, data, SPARQL): one at a time; Escape or a click elsewhere closes it. */
export function onePanelAtATime() {
  const panels = () => document.querySelectorAll<HTMLDetailsElement>(".tools > details[open]");
  document.addEventListener("click", (event) => {
    panels().forEach((panel) => {
      if (!panel.contains(event.target as Node)) panel.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    panels().forEach((panel) => {
      panel.open = false;
      panel.querySelector("summary")?.focus();
    });
  });
}
