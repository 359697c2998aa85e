import {html, nothing, svg} from "lit";
import {say} from "../words";
import {DatedItem, barsOf} from "./items";

/** Only what stands in the picture is explained. */
export function legend(items: DatedItem[]) {
  const bars = items.flatMap(barsOf);
  const types = [...new Set(items.map((i) => i.type))].filter((t) => t !== "claim");
  const entries = [
    bars.some((b) => !b.lasting && b.earliest === b.latest) && entry("day", svg`<circle class="point" cx="17" cy="7" r="5"></circle>`),
    bars.some((b) => !b.lasting && b.earliest !== b.latest) &&
      entry("within", svg`<rect class="within" x="2" y="1" width="30" height="12" rx="3"></rect>`),
    bars.some((b) => b.lasting) &&
      entry("lasting", svg`<rect class="lasting" x="1" y="1" width="32" height="12"></rect><rect class="core" x="8" y="1" width="18" height="12"></rect>`),
    bars.some((b) => b.start === "open" || b.end === "open") &&
      entry("open", svg`<line class="fade" x1="2" x2="24" y1="7" y2="7"></line><path class="arrow" d="M23,2L32,7L23,12Z"></path>`),
    bars.some((b) => b.start === "unknown" || b.end === "unknown") &&
      entry("unknown", svg`<line class="fade" x1="2" x2="32" y1="7" y2="7" stroke-dasharray="2 5"></line>`),
    items.some((i) => i.differing) &&
      entry("differing", svg`<line class="tie" x1="6" x2="28" y1="7" y2="7"></line><circle class="point" cx="7" cy="7" r="5"></circle><circle class="about" cx="27" cy="7" r="4.5"></circle>`),
    bars.some((b) => b.setAside) && entry("aside", svg`<circle class="aside" cx="17" cy="7" r="5"></circle>`),
  ].filter(Boolean);
  if (!entries.length) return nothing;
  return html`<ul class="legend" aria-label=${say("timeline.legend")}>
    ${types.length > 1 ? types.map((t) => html`<li class=${t}><span class="swatch"></span>${say("shell.type." + t)}</li>`) : nothing}
    ${entries}
  </ul>`;
}

function entry(key: string, picture: unknown) {
  return html`<li><svg viewBox="0 0 34 14" aria-hidden="true"><a>${picture}</a></svg>${say("timeline.legend." + key)}</li>`;
}
