/** A question of the library: entities are suggested by name, their ids are what is sent. */
import {ask} from "../ask";
import {say} from "../words";

interface Suggestion {
  id: string;
  name: string;
  type: string;
}

for (const field of document.querySelectorAll<HTMLInputElement>("input[data-entity]")) {
  let timer = 0;
  let asking: AbortController | undefined;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    const text = field.value.trim();
    if (!text || text.includes("/")) return;
    timer = window.setTimeout(async () => {
      asking = new AbortController();
      const answer = await ask<{hits: Suggestion[]}>(`/api/suggest?limit=10&q=${encodeURIComponent(text)}`, asking.signal).catch(() => undefined);
      if (!answer) return; // typed on
      field.list!.replaceChildren(
        ...answer.hits.map((hit) => {
          const option = document.createElement("option");
          option.value = hit.id;
          option.label = `${hit.name} · ${say("shell.type." + hit.type)}`;
          return option;
        }),
      );
    }, 150);
  });
}
