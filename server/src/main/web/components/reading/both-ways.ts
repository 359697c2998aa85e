/**
 * Claims and the words they rest on, lit together: whichever of the two is pointed at or has the focus, the other is
 * marked as well.
 */
export function lightBothWays(root: HTMLElement) {
  const lit = new Set<Element>();
  const light = (event: Event) => {
    const at = (event.target as Element).closest?.("[data-claims], [data-claim]");
    lit.forEach((element) => element.classList.remove("lit"));
    lit.clear();
    if (!at) return;
    const claims = (at.getAttribute("data-claims") ?? at.getAttribute("data-claim") ?? "").split(" ");
    for (const claim of claims) {
      root
        .querySelectorAll(`[data-claims~="${CSS.escape(claim)}"], [data-claim="${CSS.escape(claim)}"]`)
        .forEach((element) => lit.add(element));
    }
    lit.forEach((element) => element.classList.add("lit"));
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
  root.addEventListener("pointerleave", light);
}
