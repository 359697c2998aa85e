import {css, unsafeCSS} from "lit";
import leaflet from "leaflet/dist/leaflet.css" with {type: "text"};

// its images are not used, and this style sheet has no address of its own to find them from
const withoutImages = leaflet.replaceAll(/url\([^)]*\)/g, "none");

export const mapStyle = [
  unsafeCSS(withoutImages),
  css`
    :host { display: block; color: var(--ink, CanvasText); font: 400 .9rem/1.6 var(--sans, system-ui, sans-serif); }
    .frame { position: relative; isolation: isolate; }
    .map { height: var(--map-height, 27rem); background: var(--raised, Canvas); border: 1px solid var(--line, ButtonBorder); border-radius: var(--round, 4px); font: inherit; }
    .map:focus-visible, .leaflet-marker-icon:focus-visible, a:focus-visible, button:focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: 1px; }
    .graticule { stroke: var(--line, GrayText); stroke-opacity: 1; }
    .degrees { color: var(--soft, GrayText); font-size: .72rem; font-variant-numeric: tabular-nums; white-space: nowrap; line-height: 1; }
    .degrees.south { margin: -14px 0 0 4px !important; }
    .degrees.west { margin: 3px 0 0 6px !important; }
    .pin { background: none; border: 0; }
    .pin svg { display: block; width: 24px; height: 24px; overflow: visible; }
    .pin path { fill: var(--t); stroke: var(--raised, Canvas); stroke-width: 1.5; }
    .bundle { display: grid; place-items: center; box-sizing: border-box; border: 2px solid var(--edge, GrayText); border-radius: 50%; background: var(--raised, Canvas); color: var(--ink, CanvasText); font-weight: 700; font-size: .85rem; }
    .ring { display: grid; place-items: center; box-sizing: border-box; border: 2px dashed var(--t); border-radius: 50%; background: color-mix(in srgb, var(--raised, Canvas) 82%, transparent); color: var(--ink, CanvasText); font-weight: 700; font-size: .8rem; }
    .leaflet-container a { color: var(--link, LinkText); }
    .leaflet-tooltip { background: var(--raised, Canvas); color: var(--ink, CanvasText); border: 0; box-shadow: none; padding: 0 .3em; font-size: .82rem; background: color-mix(in srgb, var(--raised, Canvas) 85%, transparent); }
    .leaflet-tooltip::before { display: none; }
    .leaflet-popup-content-wrapper, .leaflet-popup-tip { background: var(--raised, Canvas); color: var(--ink, CanvasText); box-shadow: var(--shadow, 0 4px 16px rgb(0 0 0 / 20%)); border-radius: var(--round, 4px); }
    .leaflet-popup-content-wrapper { border: 1px solid var(--edge, ButtonBorder); }
    .leaflet-popup-content { margin: .7rem 2rem .7rem .9rem; font-size: .9rem; line-height: 1.5; }
    .leaflet-popup-content h3 { font: 700 1rem/1.4 var(--serif, serif); margin: 0; }
    .leaflet-popup-content p { margin: .2rem 0 0; color: var(--soft, GrayText); }
    .leaflet-container a.leaflet-popup-close-button { color: var(--soft, GrayText); width: 28px; height: 28px; font-size: 20px; line-height: 26px; }
    .leaflet-bar { border: 1px solid var(--edge, ButtonBorder) !important; border-radius: var(--round, 4px); overflow: hidden; box-shadow: none; }
    .leaflet-touch .leaflet-bar a, .leaflet-bar a { background: var(--raised, Canvas); color: var(--link, LinkText); border-color: var(--line, ButtonBorder); width: 34px; height: 34px; line-height: 32px; }
    .leaflet-bar a.leaflet-disabled { background: var(--sunk, ButtonFace); color: var(--edge, GrayText); }
    .leaflet-control-scale-line { background: color-mix(in srgb, var(--raised, Canvas) 80%, transparent); color: var(--ink, CanvasText); border-color: var(--edge, GrayText); text-shadow: none; }
    .leaflet-control-attribution { background: var(--raised, Canvas) !important; color: var(--soft, GrayText); }
    .under { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin: .4rem 0 0; color: var(--soft, GrayText); font-size: .8rem; min-height: 1.5rem; }
    .under p { margin: 0; }
    .under label { display: inline-flex; gap: .35rem; align-items: center; }
    .under select { font: inherit; color: inherit; background: var(--raised, Canvas); border: 1px solid var(--edge, ButtonBorder); border-radius: var(--round, 4px); }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; list-style: none; margin: 0; padding: 0; }
    .legend li { display: flex; align-items: center; gap: .3rem; }
    .legend svg { width: 14px; height: 14px; }
    .legend path { fill: var(--t); }
    .legend .dashed { width: 12px; height: 12px; border: 2px dashed var(--t); border-radius: 50%; }
    @media (prefers-color-scheme: dark) { .leaflet-tile-pane { filter: brightness(.75) saturate(.8); } }
    @media (prefers-reduced-motion: reduce) { .leaflet-zoom-animated { transition: none !important; } }
  `,
];
