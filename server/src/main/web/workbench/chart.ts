import {html} from "lit";
import {pageOf, say} from "../words";
import type {Bars} from "./fits";
import type {Labelled} from "./labels";

/** Bars one under the other, each with its name and number: a table that shows its numbers. */
export function chart(data: Bars, labels: Map<string, Labelled>) {
  const most = Math.max(...data.bars.map((b) => Math.abs(b.value)), 1e-9);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("workbench.view.chart")}>
    <table class="chart">
      <thead><tr><th scope="col">${data.label}</th><th scope="col" colspan="2">${data.value}</th></tr></thead>
      <tbody>
        ${data.bars.map((bar) => {
          const id = bar.iri && labels.get(bar.iri)?.id;
          return html`<tr>
            <th scope="row" lang="zh-Hans">${id ? html`<a href=${pageOf(id)}>${bar.name}</a>` : bar.name}</th>
            <td class="number">${bar.value.toLocaleString("en")}</td>
            <td class="length" aria-hidden="true"><svg width="100%" height="14"><rect class=${bar.value < 0 ? "negative" : ""} width="${(Math.abs(bar.value) / most) * 100}%" height="14" rx="2"></rect></svg></td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${data.left ? html`<p class="hint">${say("workbench.notshown", data.left)}</p>` : ""}
  </div>`;
}
