import {html, svg} from "lit";
import {firstOf, yearOf} from "./days";

const HIGH = 44;

/** How many items begin in each year, with the stretch that is shown; pressed or dragged it shows another. */
export function overview(
  years: Record<string, number>,
  whole: [number, number],
  span: [number, number],
  width: number,
  show: (span: [number, number]) => void,
) {
  const at = (day: number) => ((day - whole[0]) / (whole[1] - whole[0])) * width;
  const most = Math.max(1, ...Object.values(years));
  const bars = Object.entries(years).map(([year, count]) => {
    const from = at(firstOf(Number(year)));
    const tall = Math.sqrt(count / most) * (HIGH - 14);
    return svg`<rect class="count" x=${from} y=${HIGH - tall} width=${Math.max(1, at(firstOf(Number(year) + 1)) - from - 1)} height=${tall}></rect>`;
  });
  let from: number | undefined;
  const day = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return whole[0] + ((event.clientX - box.left) / box.width) * (whole[1] - whole[0]);
  };
  const down = (event: PointerEvent) => {
    from = day(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const up = (event: PointerEvent) => {
    if (from === undefined) return;
    const to = day(event);
    const long = span[1] - span[0];
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    show(b - a > (whole[1] - whole[0]) / 100 ? [a, b] : [to - long / 2, to + long / 2]);
    from = undefined;
  };
  return html`<svg class="overview" height=${HIGH} aria-hidden="true" @pointerdown=${down} @pointerup=${up}>
    ${bars}
    <rect class="outside" x="0" y="0" width=${Math.max(0, at(span[0]))} height=${HIGH}></rect>
    <rect class="outside" x=${at(span[1])} y="0" width=${Math.max(0, width - at(span[1]))} height=${HIGH}></rect>
    <rect class="window" x=${at(span[0]) + 1} y="1" width=${Math.max(4, at(span[1]) - at(span[0]) - 2)} height=${HIGH - 2} rx="2"></rect>
    <text x="4" y="12">${yearOf(whole[0])}</text>
    <text x=${width - 4} y="12" text-anchor="end">${yearOf(whole[1])}</text>
  </svg>`;
}
