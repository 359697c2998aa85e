/** On every page: suggestions in the search box, shortcuts, facets that fold, a word when the server is away. */
import "../components/search-box";
import {watchConnection} from "../components/connection";
import {foldFacets} from "../components/facets";
import {installShortcuts} from "../components/shortcuts";

installShortcuts();
watchConnection();
foldFacets();
// on a phone the navigation is wider than the window: where one is comes into view
const nav = document.querySelector<HTMLElement>("header.site nav ul");
const current = nav?.querySelector<HTMLElement>("[aria-current]");
if (nav && current) nav.scrollLeft = Math.max(0, current.offsetLeft - nav.offsetLeft - nav.clientWidth / 2);
