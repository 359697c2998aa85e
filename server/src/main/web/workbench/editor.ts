import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting} from "@codemirror/language";
import {sparql} from "@codemirror/legacy-modes/mode/sparql";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {EditorState} from "@codemirror/state";
import {EditorView, drawSelection, highlightActiveLine, highlightSpecialChars, hoverTooltip, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {say} from "../words";
import {complete} from "./completion";
import {labelsOf} from "./labels";
import {iriAt} from "./prefixes";

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--cm-keyword)", fontWeight: "600"},
  {tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--cm-variable)"},
  {tag: [tags.string, tags.literal, tags.number], color: "var(--cm-string)"},
  {tag: [tags.atom, tags.tagName, tags.typeName, tags.propertyName, tags.namespace], color: "var(--cm-name)"},
  {tag: tags.comment, color: "var(--cm-comment)", fontStyle: "italic"},
]);

const theme = EditorView.theme({
  "&": {backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: ".9rem", border: "1px solid var(--edge)", borderRadius: "var(--round)"},
  "&.cm-focused": {outline: "3px solid var(--focus)", outlineOffset: "1px"},
  ".cm-scroller": {fontFamily: "var(--mono)", lineHeight: "1.6", minHeight: "14rem", maxHeight: "60vh"},
  ".cm-content": {caretColor: "var(--ink)", padding: ".5rem 0"},
  ".cm-gutters": {backgroundColor: "var(--raised)", color: "var(--soft)", border: "none"},
  ".cm-activeLine, .cm-activeLineGutter": {backgroundColor: "color-mix(in srgb, var(--mark) 22%, transparent)"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "color-mix(in srgb, var(--focus) 30%, transparent) !important"},
  ".cm-matchingBracket": {backgroundColor: "var(--mark) !important", color: "inherit !important"},
  ".cm-tooltip": {backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "var(--round)", boxShadow: "var(--shadow)", maxWidth: "min(30rem, 92vw)"},
  ".cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", maxHeight: "18rem"},
  ".cm-tooltip-autocomplete > ul > li": {padding: "2px .5rem"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--seal)", color: "var(--on-seal)"},
  ".cm-tooltip-autocomplete completion-section": {fontFamily: "var(--sans)", color: "var(--soft)", fontSize: ".75rem", padding: ".25rem .5rem", borderBottom: "1px solid var(--line)", opacity: "1"},
  ".cm-completionDetail": {fontStyle: "normal", fontFamily: "var(--sans)", color: "var(--soft)", marginLeft: ".8em"},
  "li[aria-selected] .cm-completionDetail": {color: "inherit"},
  ".cm-completionInfo": {padding: ".4rem .7rem", fontFamily: "var(--sans)", whiteSpace: "pre-line", maxWidth: "22rem"},
  ".cm-hover": {padding: ".4rem .7rem", fontFamily: "var(--sans)"},
  ".cm-hover strong": {display: "block"},
  ".cm-hover span": {display: "block", color: "var(--soft)", fontSize: ".8rem", overflowWrap: "anywhere"},
  ".cm-diagnostic": {fontFamily: "var(--sans)", borderLeftColor: "var(--seal)"},
  ".cm-lintRange-error": {backgroundImage: "none", textDecoration: "underline wavy var(--seal)"},
});

/** The editor of queries. Its styles go into the shadow root, as the pages' policy allows no style element. */
export function editor(parent: HTMLElement, root: ShadowRoot, query: string, run: () => void, changed: () => void): EditorView {
  const keys = [
    {key: "Mod-Enter", run: () => (run(), true), preventDefault: true},
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...completionKeymap,
  ];
  return new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: query,
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        closeBrackets(),
        lintGutter(),
        StreamLanguage.define(sparql),
        syntaxHighlighting(colours),
        autocompletion({override: [complete], activateOnTypingDelay: 150, maxRenderedOptions: 60, icons: false}),
        hoverTooltip(hover),
        keymap.of(keys),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": say("workbench.query"), spellcheck: "false", autocapitalize: "off"}),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
        theme,
      ],
    }),
  });
}

/** What the IRI or prefixed name under the pointer is called. */
async function hover(view: EditorView, at: number) {
  const found = iriAt(view.state.doc.toString(), at);
  if (!found) return null;
  const label = (await labelsOf([found.iri])).get(found.iri);
  if (!label) return null;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "cm-hover";
      const name = document.createElement("strong");
      name.textContent = [label.label, label.labelEn].filter(Boolean).join(" · ");
      const more = [label.about, found.iri].filter(Boolean).map((words) => {
        const line = document.createElement("span");
        line.textContent = words!;
        return line;
      });
      dom.append(name, ...more);
      return {dom};
    },
  };
}

/** Marks the place of an error, from 1; takes all marks away without one. */
export function markError(view: EditorView, message?: string, line = 0, column = 1) {
  if (!message || line < 1 || line > view.state.doc.lines) {
    view.dispatch(setDiagnostics(view.state, []));
    return;
  }
  const at = view.state.doc.line(line);
  const from = Math.min(at.to, at.from + Math.max(0, column - 1));
  const word = /^\S+/.exec(view.state.doc.sliceString(from, at.to))?.[0].length ?? 0;
  const to = word ? from + word : Math.min(at.to, from + 1);
  view.dispatch(setDiagnostics(view.state, [{from: from === to ? at.from : from, to, severity: "error", message}]));
}
