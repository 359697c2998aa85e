import {css} from "lit";

const shared = css`
  button { font: inherit; color: var(--link); background: transparent; border: 1px solid var(--edge); border-radius: var(--round); padding: .4rem .9rem; min-height: 2.5rem; cursor: pointer; }
  button:hover { background: var(--sunk); }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
  .hint { color: var(--soft); font-size: var(--size-2); }
`;

export const workbenchStyle = [
  shared,
  css`
    :host { display: block; --cm-keyword: light-dark(#7a1f3d, #f29bb5); --cm-variable: light-dark(#1b5a7d, #8cc5ea); --cm-string: light-dark(#3d6021, #a9cf88); --cm-name: light-dark(#6a4a00, #e2bd6a); --cm-comment: light-dark(#5f5a50, #a8a192); }
    slot { display: none; }
    .editor { min-height: 15.2rem; }
    .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: .75rem 0; }
    .run, .stop { background: var(--seal); color: var(--on-seal); border-color: transparent; }
    .run:hover, .stop:hover { background: var(--seal); filter: brightness(1.1); }
    kbd { font: .75rem var(--mono); border: 1px solid currentcolor; border-radius: 3px; padding: 0 .3em; margin-left: .4em; color: inherit; }
    .said { margin: 0; color: var(--ink); }
    .keys { margin: 0 0 0 auto; color: var(--soft); font-size: var(--size-1); }
    .failure { border: 1px solid var(--line); border-left: 4px solid var(--seal); background: var(--raised); border-radius: var(--round); padding: .6rem 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
    .failure p { margin: 0; flex: 1 1 20rem; overflow-wrap: anywhere; }
    @media (max-width: 44rem) { .keys { display: none; } }
  `,
];

export const resultsStyle = [
  shared,
  css`
    :host { display: block; margin-top: 1rem; }
    .bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; border-bottom: 1px solid var(--line); font-size: var(--size-2); }
    .views { display: flex; gap: 1rem; margin: 0; padding: 0; overflow-x: auto; }
    .views button { border: 0; border-bottom: 3px solid transparent; border-radius: 0; padding: .4rem .1rem; color: var(--link); white-space: nowrap; }
    .views button[aria-selected=true] { border-color: var(--seal); color: var(--ink); font-weight: 600; }
    .downloads { margin-left: auto; display: flex; flex-wrap: wrap; gap: .1rem .8rem; align-items: baseline; color: var(--soft); }
    .downloads button { border: 0; padding: .2rem 0; min-height: 0; text-decoration: underline; text-underline-offset: .2em; }
    .panel { margin-top: .75rem; min-height: 8rem; }
    .scroll { overflow-x: auto; max-height: 75vh; overflow-y: auto; }
    table { border-collapse: collapse; width: 100%; font-size: var(--size-2); }
    th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid var(--line); max-width: 40rem; overflow-wrap: anywhere; }
    thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 2px solid var(--edge); white-space: nowrap; padding: 0; }
    thead th button { border: 0; width: 100%; text-align: left; font-weight: 600; color: var(--soft); padding: .4rem .75rem; min-height: 0; border-radius: 0; }
    .chart thead th { padding: .4rem .75rem; color: var(--soft); }
    td.number, .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    a { color: var(--link); text-underline-offset: .2em; }
    .iri { font-family: var(--mono); font-size: .82rem; color: var(--soft); }
    .chart th[scope=row] { font-weight: 400; width: 1%; white-space: nowrap; max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
    .chart td.number { width: 1%; }
    .chart rect { fill: var(--seal); opacity: .75; }
    .chart rect.negative { fill: var(--focus); }
    .net { position: relative; height: 34rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--raised); }
    rs-timeline { --timeline-height: 28rem; }
    rs-map { --map-height: 26rem; min-height: 28rem; }
    .more { margin-top: .5rem; }
    .yesno { font: 700 1.4rem/1.5 var(--serif); }
  `,
];
