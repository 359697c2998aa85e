/** The page where an embed is set up: what is chosen shows at once. */
import {offerCopies} from "../components/copy";
import "../components/entity-field";
import "../style/embed.css";
import {say} from "../words";

const form = document.querySelector<HTMLFormElement>("#embed-form")!;
const offer = () => offerCopies(document.querySelector("#outcome")!, say("embed.copy"), say("embed.copied"));
let timer = 0;
let asking = new AbortController();

/** The server writes the outcome; the fields stay as they are, but where another kind has others. */
async function show(all: boolean) {
  asking.abort();
  asking = new AbortController();
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]));
  const address = `/embed?${chosen}`;
  if (all) {
    location.assign(address);
    return;
  }
  const response = await fetch(address, {signal: asking.signal});
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector("#outcome")!.replaceWith(page.querySelector("#outcome")!);
  history.replaceState(null, "", address);
  offer();
}

function later(event: Event) {
  const all = (event.target as HTMLSelectElement).name === "kind";
  clearTimeout(timer);
  timer = window.setTimeout(() => void show(all).catch((e) => e.name === "AbortError" || Promise.reject(e)), 300);
}

form.addEventListener("change", later);
form.addEventListener("rs-chosen", later);
form.querySelector("button[type=submit]")?.setAttribute("hidden", "");
offer();
