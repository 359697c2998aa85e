import L from "leaflet";

const STEPS = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005];

/** Meridians and parallels with their degrees, as many as fit; drawn anew when the map has moved. */
export function graticule(map: L.Map): L.LayerGroup {
  const lines = L.layerGroup().addTo(map);
  const draw = () => {
    lines.clearLayers();
    const seen = map.getBounds();
    const across = seen.getEast() - seen.getWest();
    const step = STEPS.find((s) => across / s >= Math.max(3, map.getSize().x / 260)) ?? STEPS[STEPS.length - 1];
    for (const lon of multiples(seen.getWest(), seen.getEast(), step)) {
      line(lines, [[seen.getSouth(), lon], [seen.getNorth(), lon]]);
      name(lines, [seen.getSouth(), lon], degrees(lon, step, "E", "W"), "south");
    }
    for (const lat of multiples(seen.getSouth(), seen.getNorth(), step)) {
      line(lines, [[lat, seen.getWest()], [lat, seen.getEast()]]);
      name(lines, [lat, seen.getWest()], degrees(lat, step, "N", "S"), "west");
    }
  };
  map.on("moveend zoomend resize", draw);
  draw();
  return lines;
}

function multiples(from: number, to: number, step: number): number[] {
  const all: number[] = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) all.push(Number((i * step).toFixed(4)));
  return all;
}

function line(to: L.LayerGroup, ends: L.LatLngTuple[]) {
  L.polyline(ends, {interactive: false, weight: 1, className: "graticule", smoothFactor: 0}).addTo(to);
}

function name(to: L.LayerGroup, at: L.LatLngTuple, words: string, side: string) {
  const icon = L.divIcon({className: "degrees " + side, html: words, iconSize: [0, 0]});
  L.marker(at, {icon, interactive: false, keyboard: false}).addTo(to);
}

function degrees(value: number, step: number, positive: string, negative: string): string {
  const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
  return `${Math.abs(value).toFixed(digits)}°${value < 0 ? negative : positive}`;
}
