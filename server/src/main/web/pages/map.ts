/** The map page and tab: what is shown is kept in the address; a ring leads to its place in the list. */
import "../map/map";
import {href} from "../words";

const map = document.querySelector("rs-map");
let timer = 0;
map?.addEventListener("rs-at", (event) => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    const address = new URL(location.href);
    address.searchParams.set("at", (event as CustomEvent<string>).detail);
    history.replaceState(null, "", href(address.pathname + address.search));
  }, 300);
});
map?.addEventListener("rs-place", (event) => {
  const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape((event as CustomEvent<string>).detail)}"]`);
  place?.scrollIntoView({block: "start"});
  place?.querySelector("a")?.focus({preventScroll: true});
});
