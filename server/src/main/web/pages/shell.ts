/** On every page: suggestions in the search box, shortcuts, a word when the server is away. */
import "../components/search-box";
import {watchConnection} from "../components/connection";
import {installShortcuts} from "../components/shortcuts";

installShortcuts();
watchConnection();
