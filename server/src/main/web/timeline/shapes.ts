import {nothing, svg} from "lit";
import {Drawn, FADE, Placed} from "./lanes";

/** What stands for the time of an item: a bar for each account, tied where there are several. */
export function shape(p: Placed, top: number, lane: number) {
  const middle = top + lane / 2 - 2;
  const centres = p.bars.map((b) => (b.from + b.to) / 2);
  return svg`${
    p.bars.length > 1
      ? svg`<line class="tie" x1=${Math.min(...centres)} x2=${Math.max(...centres)} y1=${middle} y2=${middle}></line>`
      : nothing
  }${[...p.bars].reverse().map((b, i, all) => one(b, middle, p, all.length - 1 - i))}`;
}

function one(b: Drawn, middle: number, p: Placed, index: number) {
  if (b.point) return point((b.from + b.to) / 2, middle, b, p, index);
  if (!b.bar.lasting) {
    return svg`<rect class=${b.bar.setAside ? "aside" : "within"} x=${b.from} y=${middle - 7} width=${b.to - b.from} height="14" rx="3"></rect>`;
  }
  const fading = b.bar.start !== "known" || b.bar.end !== "known";
  const known = b.to - b.from - (b.bar.start === "known" ? 0 : FADE) - (b.bar.end === "known" ? 0 : FADE);
  const how = !fading || b.core ? "lasting" : known > 12 ? "within" : "core"; // the one side that is known, as exactly as it is
  return svg`
    <rect class=${how} x=${b.from + (b.bar.start === "known" ? 0 : FADE)} y=${middle - 7}
      width=${Math.max(0, known)} height="14" rx="3"></rect>
    ${b.core ? svg`<rect class="core" x=${b.core[0]} y=${middle - 7} width=${Math.max(3, b.core[1] - b.core[0])} height="14" rx="2"></rect>` : nothing}
    ${side(b.from, middle, b.bar.start, -1)} ${side(b.to, middle, b.bar.end, 1)}`;
}

function point(at: number, middle: number, b: Drawn, p: Placed, index: number) {
  const coarse = b.bar.earliest !== b.bar.latest;
  const kind = b.bar.setAside ? "aside" : coarse || p.item.approximate || p.item.uncertain || index > 0 ? "about" : "point";
  return p.item.type === "event"
    ? svg`<rect class=${kind} x=${at - 4.2} y=${middle - 4.2} width="8.4" height="8.4" transform="rotate(45 ${at} ${middle})"></rect>`
    : svg`<circle class=${kind} cx=${at} cy=${middle} r="5"></circle>`;
}

/** An open side goes on as an arrow, an unknown one ends in dots. */
function side(at: number, middle: number, how: string, way: 1 | -1) {
  if (how === "known") return nothing;
  const from = at - way * FADE;
  return how === "open"
    ? svg`<line class="fade" x1=${from} x2=${at - way * 8} y1=${middle} y2=${middle}></line>
        <path class="arrow" d="M${at - way * 9},${middle - 5} L${at},${middle} L${at - way * 9},${middle + 5} Z"></path>`
    : svg`<line class="fade" x1=${from} x2=${at} y1=${middle} y2=${middle} stroke-dasharray="2 5"></line>`;
}
