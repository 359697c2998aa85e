/** A button after each block `pre[data-copy]` that copies it. */
export function offerCopies(within: ParentNode, copy: string, copied: string) {
  for (const block of within.querySelectorAll<HTMLElement>("pre[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain copy";
    button.textContent = copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent ?? "");
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    block.after(button);
  }
}
