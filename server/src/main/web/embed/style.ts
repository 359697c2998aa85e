import {css, unsafeCSS, type CSSResult, type CSSResultOrNative, type LitElement} from "lit";
import {DARK, LIGHT, type Palette} from "../graph/palette";

const tokens = (p: Palette) =>
  unsafeCSS(
    `--paper: ${p.paper}; --raised: ${p.raised}; --sunk: ${p.raised}; --ink: ${p.ink}; --soft: ${p.soft}; --line: ${p.line}; --edge: ${p.edge}; --link: ${p.accent}; --seal: ${p.accent}; --focus: ${p === DARK ? "#8cbcf2" : "#1b5fa8"}; --mark: ${p === DARK ? "#5c4a17" : "#f5e2a3"}; color-scheme: ${p === DARK ? "dark" : "light"};`,
  );

/** Styles with `rem` as pixels: the size of the page's own root is not ours to depend on. */
export function inPixels(styles: CSSResult): CSSResult {
  return unsafeCSS(styles.cssText.replace(/(\d*\.?\d+)rem\b/g, (_, n) => `${Number(n) * 16}px`));
}

/** The same for an element of Rongshi's own pages that an embed shows; once, before the first of them is made. */
export function fixSizes(tag: string) {
  const element = customElements.get(tag) as unknown as typeof LitElement & {elementStyles: CSSResultOrNative[]; sized?: boolean};
  if (element.sized) return;
  element.elementStyles = element.elementStyles.map((s) => ("cssText" in s ? inPixels(s) : s));
  element.sized = true;
}

/** Colours and frame of all embeds. Nothing of the page around comes in but what is inherited, and that is set here. */
export const frameStyle = inPixels(css`
  :host { all: initial; display: block; ${tokens(LIGHT)} --sans: system-ui, -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; --round: 4px; --space-1: .25rem; --space-2: .5rem; --space-3: .75rem; --space-4: 1rem; --size-1: 12px; --size-2: 14px; contain: layout style; }
  @media (prefers-color-scheme: dark) { :host { ${tokens(DARK)} } }
  :host([theme="light"]) { ${tokens(LIGHT)} }
  :host([theme="dark"]) { ${tokens(DARK)} }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  article { font: 15px/1.65 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-top: 3px solid var(--seal); border-radius: var(--round); padding: 12px 16px 8px; text-align: start; overflow-wrap: anywhere; }
  h2 { font: 700 18px/1.4 "Songti SC", "Noto Serif CJK SC", Georgia, serif; margin: 0 0 4px; }
  h2 a { color: inherit; }
  p { margin: 4px 0; }
  a { color: var(--link); text-underline-offset: .2em; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  ul, ol { margin: 4px 0; padding-inline-start: 1.5em; }
  dl { margin: 6px 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; }
  dt, .hint, footer, summary { color: var(--soft); font-size: 13px; }
  dd { margin: 0; }
  summary { cursor: pointer; }
  .type { font-size: 12px; font-weight: 400; color: var(--soft); border: 1px solid var(--line); border-radius: var(--round); padding: 0 .4em; font-family: var(--sans); }
  .differ { font-size: 12px; border: 1px dashed var(--edge); border-radius: var(--round); padding: 0 .4em; white-space: nowrap; }
  footer { display: flex; flex-wrap: wrap; gap: 2px 16px; border-top: 1px solid var(--line); margin-top: 8px; padding-top: 4px; }
  footer details { flex: 1 1 auto; }
  .drawing { position: relative; height: var(--rongshi-height, 22rem); border: 1px solid var(--line); border-radius: var(--round); overflow: hidden; touch-action: pan-y; }
  .waiting { min-height: var(--rongshi-height, 8rem); }
  .scroll { overflow-x: auto; }
  .within { --timeline-height: var(--rongshi-height, 20rem); --map-height: var(--rongshi-height, 20rem); }
  .scroll svg { display: block; max-width: 100%; min-width: 26rem; height: auto; }
  .text { max-height: 14rem; overflow-y: auto; }
`);
