import {css} from "lit";

/** Colours of the types, the same on timeline and map; a page or an embed may set its own. */
export const typeColours = css`
  :host {
    --t-person: light-dark(#8c2318, #e08070);
    --t-event: light-dark(#7d5600, #dcb04a);
    --t-place: light-dark(#3f6b3a, #8fbf86);
    --t-site: light-dark(#2c6b66, #6fbdb6);
    --t-organisation: light-dark(#2f5586, #8db3e6);
    --t-work: light-dark(#6a4a86, #bd9ede);
    --t-source: light-dark(#6b6459, #b5aea0);
    --t-route: light-dark(#7a5230, #cfa27a);
    --t-passage: light-dark(#5a554b, #b5aea0);
    --t-claim: light-dark(#8c2318, #e08070);
  }
  .person { --t: var(--t-person); } .event { --t: var(--t-event); } .place { --t: var(--t-place); }
  .site { --t: var(--t-site); } .organisation { --t: var(--t-organisation); } .work { --t: var(--t-work); }
  .source { --t: var(--t-source); } .route { --t: var(--t-route); } .passage { --t: var(--t-passage); }
  .claim { --t: var(--t-claim); } .entity { --t: var(--t-source); }
`;

export const timelineStyle = css`
  :host { display: block; color: var(--ink, CanvasText); font: 400 .9rem/1.6 var(--sans, system-ui, sans-serif); }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; margin: 0 0 .5rem; }
  .bar .span { margin: 0 auto 0 .5rem; font-variant-numeric: tabular-nums; color: var(--soft, GrayText); }
  @media (max-width: 30rem) { .bar .span { flex: 0 0 100%; margin: 0; } }
  button { font: inherit; color: var(--link, LinkText); background: transparent; border: 1px solid var(--edge, ButtonBorder); border-radius: var(--round, 4px); min-width: 2.25rem; min-height: 2.25rem; padding: 0 .6rem; cursor: pointer; }
  button:hover:not(:disabled) { background: var(--sunk, ButtonFace); }
  button:disabled { opacity: .45; cursor: default; }
  :focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: 1px; border-radius: 2px; }
  svg { display: block; width: 100%; overflow: hidden; }
  .overview { height: 44px; cursor: crosshair; touch-action: none; background: var(--sunk, transparent); border-radius: var(--round, 4px); }
  .overview .count { fill: var(--edge, GrayText); }
  .overview .outside { fill: var(--paper, Canvas); opacity: .62; }
  .overview .window { fill: none; stroke: var(--seal, Highlight); stroke-width: 2; }
  .overview text { fill: var(--soft, GrayText); font-size: 11px; }
  .frame { position: relative; border: 1px solid var(--line, ButtonBorder); border-radius: var(--round, 4px); background: var(--raised, Canvas); overflow: hidden auto; height: var(--timeline-height, 30rem); overscroll-behavior-y: auto; }
  .axis { position: sticky; top: 0; z-index: 2; height: 26px; background: var(--raised, Canvas); border-bottom: 1px solid var(--line, ButtonBorder); }
  .axis text { fill: var(--soft, GrayText); font-size: 12px; font-variant-numeric: tabular-nums; }
  .axis .strong { fill: var(--ink, CanvasText); font-weight: 600; }
  .lanes { touch-action: pan-y; cursor: grab; min-height: calc(100% - 27px); }
  .lanes.moving { cursor: grabbing; }
  .grid { stroke: var(--line, GrayText); stroke-width: 1; }
  .grid.strong { stroke: var(--edge, GrayText); stroke-opacity: .55; }
  .rowline { stroke: var(--line, GrayText); }
  .rowname { fill: var(--soft, GrayText); font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--raised, Canvas); stroke-width: 4px; }
  .whole { fill: var(--seal, Highlight); opacity: .06; }
  a { cursor: pointer; text-decoration: none; }
  a .label { fill: var(--ink, CanvasText); font-size: 13px; }
  a .label.out { paint-order: stroke; stroke: var(--raised, Canvas); stroke-width: 3px; stroke-linejoin: round; }
  a .label .mark { fill: var(--differ, light-dark(#9a4b00, #f2b36b)); font-size: 11px; }
  a .within { fill: var(--t); fill-opacity: .16; stroke: var(--t); stroke-width: 1.3; stroke-dasharray: 3 2; }
  a .lasting { fill: var(--t); fill-opacity: .12; stroke: none; }
  a .core { fill: var(--t); fill-opacity: .26; stroke: var(--t); stroke-opacity: .7; stroke-width: 1; }
  a .point { fill: var(--t); stroke: var(--raised, Canvas); stroke-width: 1; }
  a .about { fill: var(--raised, Canvas); stroke: var(--t); stroke-width: 2; }
  a .aside { fill: var(--raised, Canvas); stroke: var(--t); stroke-width: 1.2; stroke-dasharray: 1.5 1.5; }
  a .tie { stroke: var(--t); stroke-width: 1; stroke-dasharray: 2 3; }
  a .fade { stroke: var(--t); stroke-width: 2; stroke-dasharray: 3 4; fill: none; }
  a .arrow { fill: var(--t); }
  a:focus-visible { outline: none; }
  a:focus-visible .ring, a.current:hover .ring, a:hover .ring { stroke: var(--focus, Highlight); stroke-width: 2; fill: var(--focus, Highlight); fill-opacity: .08; }
  a .ring { fill: transparent; stroke: none; }
  a:focus-visible .ring { stroke-width: 3; }
  .card { position: absolute; z-index: 3; width: min(22rem, calc(100% - 1rem)); box-sizing: border-box; background: var(--raised, Canvas); color: var(--ink, CanvasText); border: 1px solid var(--edge, ButtonBorder); border-radius: var(--round, 4px); box-shadow: var(--shadow, 0 4px 16px rgb(0 0 0 / 20%)); padding: .6rem .8rem; }
  .card h3 { margin: 0; font: 700 1rem/1.4 var(--serif, serif); }
  .card h3 .type { font: 400 .75rem/1.5 var(--sans, sans-serif); color: var(--t); border: 1px solid currentcolor; border-radius: 3px; padding: 0 .35em; margin-left: .4em; }
  .card p { margin: .2rem 0; color: var(--soft, GrayText); font-size: .85rem; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
  .card ul { list-style: none; margin: .3rem 0 0; padding: 0; font-size: .85rem; }
  .card li { padding: .15rem 0; border-top: 1px dotted var(--line, GrayText); }
  .card .edtf { color: var(--soft, GrayText); font-family: var(--mono, monospace); font-size: .78rem; margin-left: .4em; }
  .card .rank { color: var(--soft, GrayText); font-size: .78rem; }
  .card .differ { color: var(--differ, light-dark(#9a4b00, #f2b36b)); font-weight: 600; }
  .card a { color: var(--link, LinkText); text-decoration: underline; }
  .note { color: var(--soft, GrayText); margin: .4rem 0 0; font-size: .85rem; min-height: 1.4rem; }
  .note a { color: var(--link, LinkText); text-decoration: underline; }
  .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .4rem 0 0; padding: 0; list-style: none; color: var(--soft, GrayText); font-size: .8rem; }
  .legend li { display: flex; align-items: center; gap: .35rem; }
  .legend svg { width: 34px; height: 14px; flex: none; --t: var(--edge, GrayText); }
  .legend .swatch { width: .7rem; height: .7rem; border-radius: 2px; background: var(--t); }
  .empty { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; color: var(--soft, GrayText); padding: 1rem; }
  @media print { .bar, .overview { display: none; } .frame { height: auto; overflow: visible; } }
  @media (forced-colors: active) { a .point, a .core { fill: LinkText; } }
`;
