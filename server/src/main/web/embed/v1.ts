/**
 * The elements for other sites: `<script type="module" src="https://…/embed/v1.js"></script>`. Names and attributes stay; a change
 * that would break a page becomes v2. Drawing, timeline and map are parts of their own, loaded when an element needs them.
 */
import "./card";
import "./graph";
import "./map";
import "./path";
import "./timeline";
