/** Pages to read: entities, claims, sources, records. */
import "../components/copy-text";
import {lightBothWays} from "../components/reading/both-ways";
import {followReading} from "../components/reading/contents";
import {onePanelAtATime} from "../components/reading/panels";
import {addShortcut} from "../components/shortcuts";
import {say} from "../words";

document.querySelectorAll<HTMLElement>(".both-ways").forEach(lightBothWays);
document.querySelectorAll<HTMLElement>("nav.contents").forEach(followReading);
onePanelAtATime();

const grounds = () => [...document.querySelectorAll<HTMLDetailsElement>("details.grounds")];
if (grounds().length) {
  addShortcut("e", say("reading.grounds"), () => {
    const open = grounds().some((g) => !g.open);
    grounds().forEach((g) => (g.open = open));
  });
}
const steps = {prev: "[", next: "]"};
for (const [rel, key] of Object.entries(steps)) {
  const link = document.querySelector<HTMLAnchorElement>(`.steps a[rel=${rel}]`);
  if (link) addShortcut(key, link.textContent ?? "", () => link.click());
}
