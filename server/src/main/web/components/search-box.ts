import {customElement} from "lit/decorators.js";
import {pageOf} from "../words";
import {Suggesting, type Suggestion} from "./suggesting";

/** The search form of the page; a suggestion leads to its page, Enter searches. */
@customElement("rs-search")
export class SearchBox extends Suggesting {
  protected override chosen(hit: Suggestion) {
    location.assign(pageOf(hit.id));
  }
}
