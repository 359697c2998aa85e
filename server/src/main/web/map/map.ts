import L from "leaflet";
import {LitElement, html, nothing, render} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {pathOf} from "../address";
import {Problem, ask} from "../ask";
import {say} from "../words";
import {typeColours} from "../timeline/style";
import {toGcj02} from "./datum";
import {graticule} from "./graticule";
import {shapeOf} from "./shapes";
import {mapStyle} from "./style";

interface Feature {
  id: string;
  geometry: {coordinates: [number, number]};
  properties: {name: string; type: string; description?: string; earliest?: number; latest?: number};
}

interface Place {
  id: string;
  name: string;
  latitude?: number;
  longitude?: number;
  total: number;
}

/** The answer of /api/map. */
export interface MapData {
  features: Feature[];
  places?: Place[];
}

const APART = 28; // pixels between points that can be pressed each by itself
const NAMED = 40; // so many names stand on the map; more only appear when looked at

/**
 * Points on a graticule, and nothing that no record gives: no boundaries, no made-up places. Gets them from `src` (an
 * address of /api/map) or as the property `data`. `at` is what it shows, `latitude,longitude,zoom`; the element says
 * `rs-at` when the reader changes it. With `tiles` (an address) it stands on tiles of `datum` wgs84 or gcj02. Works in
 * a shadow root; sized by `--map-height`. Put a list of the same beside it.
 */
@customElement("rs-map")
export class MapElement extends LitElement {
  static override styles = [typeColours, ...mapStyle];

  @property() src?: string;
  @property({attribute: false}) data?: MapData;
  @property() at?: string;
  @property() tiles?: string;
  @property() datum = "wgs84";
  @property() credit = "";
  @property({attribute: false}) address = (id: string) => "/page/" + pathOf(id);
  @state() private failure = "";

  private map?: L.Map;
  private points?: L.LayerGroup;
  private asking?: AbortController;
  private readonly sizes = new ResizeObserver(() => this.map?.invalidateSize());

  override connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.asking?.abort();
    this.map?.remove();
    this.map = undefined;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has("src") && this.src) void this.load(this.src);
    if (this.data && (changed.has("data") || changed.has("datum"))) this.draw(!changed.has("datum") || changed.has("data"));
  }

  private async load(src: string) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      this.data = await ask<MapData>(src, this.asking.signal);
    } catch (failure) {
      if (failure instanceof Problem) this.failure = failure.detail || failure.message;
      else if ((failure as Error).name !== "AbortError") throw failure;
    }
  }

  private where(lat: number, lon: number): [number, number] {
    return this.tiles && this.datum === "gcj02" ? toGcj02([lat, lon]) : [lat, lon];
  }

  private make(): L.Map {
    const frame = this.renderRoot.querySelector<HTMLElement>(".map")!;
    const map = L.map(frame, {attributionControl: Boolean(this.tiles), zoomControl: false, scrollWheelZoom: false, minZoom: 4, maxZoom: 17, zoomSnap: 0.5, fadeAnimation: false});
    L.control.zoom({position: "topright", zoomInTitle: say("map.zoomin"), zoomOutTitle: say("map.zoomout")}).addTo(map);
    L.control.scale({imperial: false}).addTo(map);
    map.attributionControl?.setPrefix(false);
    if (this.tiles) {
      const credit = document.createElement("span");
      credit.textContent = this.credit;
      L.tileLayer(this.tiles, {attribution: credit.innerHTML, maxZoom: 18}).addTo(map);
    }
    frame.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
        event.preventDefault();
        map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() - Math.sign(event.deltaY) * 0.5);
      },
      {passive: false},
    );
    return map;
  }

  private draw(fit: boolean) {
    const first = !this.map;
    this.map ??= this.make();
    this.points?.remove();
    this.points = L.layerGroup();
    const names = this.map.getPane("names") ?? this.map.createPane("names");
    names.style.zIndex = "550"; // below the points: a name hides none of them
    const {features, places = []} = this.data!;
    const rings = places.filter((p) => p.latitude !== undefined && p.longitude !== undefined);
    const spots = [
      ...rings.map((place) => ({place, at: this.where(place.latitude!, place.longitude!)})),
      ...features.map((feature) => {
        const [lon, lat] = feature.geometry.coordinates;
        return {feature, at: this.where(lat, lon)};
      }),
    ];
    const asked = first ? this.asked() : undefined;
    if (asked) this.map.setView(asked.at, asked.zoom, {animate: false});
    else if (fit && spots.length) this.map.fitBounds(L.latLngBounds(spots.map((s) => s.at)).pad(0.25), {maxZoom: 12, animate: false});
    const groups = this.together(spots);
    const named = groups.length <= NAMED;
    for (const group of groups) {
      const [spot] = group;
      const side = named ? this.freeSide(spot.at, groups.map((g) => g[0].at)) : "right";
      if (group.length > 1) this.bundle(group.map((s) => ("place" in s ? s.place.name : s.feature.properties.name)), group.map((s) => s.at), named, side);
      else if ("place" in spot) this.ring(spot.place, spot.at, named, side);
      else this.pin(spot.feature, spot.at, named, side);
    }
    this.points.addTo(this.map);
    if (first) {
      graticule(this.map);
      this.map.on("zoomend", () => this.draw(false));
      this.map.on("moveend", () => this.moved());
    }
  }

  /** Points so close that they would cover each other stand together until one zooms in. */
  private together<T extends {at: [number, number]}>(spots: T[]): T[][] {
    const groups: T[][] = [];
    for (const spot of spots) {
      const here = this.map!.latLngToContainerPoint(spot.at);
      const near = groups.find((g) => this.map!.latLngToContainerPoint(g[0].at).distanceTo(here) < APART);
      if (near && this.map!.getZoom() < this.map!.getMaxZoom()) near.push(spot);
      else groups.push([spot]);
    }
    return groups;
  }

  private bundle(names: string[], all: [number, number][], named: boolean, side: "left" | "right") {
    const icon = L.divIcon({className: "bundle", html: text(String(names.length)), iconSize: [30, 30]});
    const marker = L.marker(all[0], {icon, title: say("map.bundle", names.length, names.slice(0, 8).join("、"))});
    marker.bindTooltip(text(say("map.together", names[0], names.length)), {permanent: named, direction: side, offset: [side === "left" ? -15 : 15, 0], pane: "names"});
    marker.on("click", () => this.map!.fitBounds(L.latLngBounds(all).pad(0.4), {maxZoom: 15, animate: false}));
    marker.addTo(this.points!);
  }

  /** Names stand to the right, or to the left of a point with another close to its right. */
  private freeSide(at: [number, number], all: [number, number][]): "left" | "right" {
    const here = this.map!.latLngToContainerPoint(at);
    const near = all.map((other) => this.map!.latLngToContainerPoint(other)).some((p) => p.x > here.x && p.x - here.x < 130 && Math.abs(p.y - here.y) < 20);
    return near ? "left" : "right";
  }

  /** What the address asks to see; nothing where it makes no sense. */
  private asked() {
    const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d)?)$/.exec(this.at ?? "");
    if (!match || Math.abs(Number(match[1])) > 85 || Math.abs(Number(match[2])) > 180) return undefined;
    return {at: [Number(match[1]), Number(match[2])] as [number, number], zoom: Math.min(17, Math.max(4, Number(match[3])))};
  }

  private moved() {
    const centre = this.map!.getCenter();
    const at = `${centre.lat.toFixed(4)},${centre.lng.toFixed(4)},${this.map!.getZoom()}`;
    this.at = at;
    this.dispatchEvent(new CustomEvent("rs-at", {detail: at, bubbles: true, composed: true}));
  }

  private pin(feature: Feature, at: [number, number], named: boolean, side: "left" | "right") {
    const {name, type} = feature.properties;
    const picture = document.createElement("span");
    render(html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${shapeOf(type)}></path></svg>`, picture);
    const icon = L.divIcon({className: `pin ${type}`, html: picture, iconSize: [24, 24], iconAnchor: [12, 12]});
    const marker = L.marker(at, {icon, title: `${name}，${say("shell.type." + type)}`});
    marker.bindTooltip(text(name), {permanent: named, direction: side, offset: [side === "left" ? -12 : 12, 0], pane: "names"});
    marker.bindPopup(() => this.said(feature), {closeButton: true, minWidth: 180});
    marker.addTo(this.points!);
  }

  private said(feature: Feature): HTMLElement {
    const {name, type, description} = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    const said = document.createElement("div");
    render(
      html`<h3 lang="zh-Hans"><a href=${this.address(feature.id)}>${name}</a></h3>
        <p>${say("shell.type." + type)}${description ? html` · <span lang="zh-Hans">${description}</span>` : nothing}</p>
        <p>${lat.toFixed(5)}°N ${lon.toFixed(5)}°E（WGS 84）</p>`,
      said,
    );
    return said;
  }

  private ring(place: Place, at: [number, number], named: boolean, side: "left" | "right") {
    const size = 26 + Math.min(22, Math.sqrt(place.total) * 4);
    const icon = L.divIcon({className: "ring place", html: text(String(place.total)), iconSize: [size, size]});
    const marker = L.marker(at, {icon, title: say("map.ring", place.name, place.total), zIndexOffset: -500});
    marker.bindTooltip(text(place.name), {permanent: named, direction: side, offset: [side === "left" ? -size / 2 : size / 2, 0], pane: "names"});
    marker.on("click", () => this.dispatchEvent(new CustomEvent("rs-place", {detail: place.id, bubbles: true, composed: true})));
    marker.addTo(this.points!);
  }

  protected override render() {
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    const types = [...new Set(this.data?.features.map((f) => f.properties.type))];
    const rings = this.data?.places?.some((p) => p.latitude !== undefined);
    return html`<div class="frame"><div class="map" role="group" aria-label=${say("map.chart", this.data?.features.length ?? 0)}></div></div>
      <div class="under">
        <p>${say(this.tiles ? "map.note.tiles" : "map.note")}</p>
        <ul class="legend">
          ${types.map((t) => html`<li class=${t}><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${shapeOf(t)}></path></svg>${say("shell.type." + t)}</li>`)}
          ${rings ? html`<li class="place"><span class="dashed"></span>${say("map.legend.ring")}</li>` : nothing}
        </ul>
        ${this.tiles
          ? html`<label>${say("map.datum")}
              <select @change=${(e: Event) => (this.datum = (e.target as HTMLSelectElement).value)}>
                <option value="wgs84" ?selected=${this.datum !== "gcj02"}>WGS 84</option>
                <option value="gcj02" ?selected=${this.datum === "gcj02"}>GCJ-02</option>
              </select></label>`
          : nothing}
      </div>`;
  }
}

/** A node: names may look like markup. */
function text(words: string): HTMLElement {
  const span = document.createElement("span");
  span.textContent = words;
  return span;
}
