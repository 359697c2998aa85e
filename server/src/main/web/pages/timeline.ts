/** The timeline page and tab: what is shown is kept in the address. */
import "../timeline/timeline";
import {linkSpan} from "../timeline/permalink";

linkSpan(document.querySelector("rs-timeline")!);
