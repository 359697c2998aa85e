import {href} from "../words";

/** Keeps the stretch a timeline shows as `?span=` in the address, and links on the page that carry it. */
export function linkSpan(element: Element | null) {
  let timer = 0;
  element?.addEventListener("rs-span", (event) => {
    const span = (event as CustomEvent<string>).detail;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const address = new URL(location.href);
      if (span) address.searchParams.set("span", span);
      else address.searchParams.delete("span");
      history.replaceState(null, "", href(address.pathname + address.search));
    }, 200);
  });
}
