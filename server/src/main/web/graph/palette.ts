/** Colours and shapes of the types of entity, for canvas, pictures and legends; a shape tells as much as a colour. */
export interface Palette {
  paper: string;
  raised: string;
  ink: string;
  soft: string;
  line: string;
  edge: string;
  accent: string;
  differ: string;
  types: Record<string, string>;
}

export const LIGHT: Palette = {
  paper: "#faf8f3", raised: "#ffffff", ink: "#211f1b", soft: "#5a554b", line: "#dcd5c7", edge: "#857c6c", accent: "#8c2318", differ: "#9a4b00",
  types: {person: "#8c2318", event: "#9a6a00", place: "#3f6b3a", site: "#2c6b66", organisation: "#2f5586", work: "#6a4a86", source: "#6b6459", route: "#7a5230"},
};

export const DARK: Palette = {
  paper: "#181714", raised: "#211f1b", ink: "#ece8de", soft: "#b5aea0", line: "#3b3831", edge: "#8d8574", accent: "#f0a58f", differ: "#f2b36b",
  types: {person: "#e08070", event: "#dcb04a", place: "#8fbf86", site: "#6fbdb6", organisation: "#8db3e6", work: "#bd9ede", source: "#b5aea0", route: "#cfa27a"},
};

/** Shapes as Cytoscape names them. */
export const SHAPES: Record<string, string> = {
  person: "ellipse", event: "diamond", place: "triangle", site: "pentagon", organisation: "round-rectangle", work: "tag", source: "rectangle", route: "hexagon",
};

/** A theme's palette; `auto` follows the reader's system. */
export function palette(theme: string | undefined): Palette {
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  return dark ? DARK : LIGHT;
}

/** The outline of a type's shape around 0, 0 as an SVG path. */
export function outline(type: string, r: number): string {
  const sides: Record<string, [number, number]> = {event: [4, 0], place: [3, 0], site: [5, 0], route: [6, Math.PI / 6]};
  if (sides[type]) {
    const [n, turn] = sides[type];
    const points = Array.from({length: n}, (_, i) => {
      const angle = (2 * Math.PI * i) / n - Math.PI / 2 + turn;
      return `${(r * Math.cos(angle)).toFixed(1)},${(r * Math.sin(angle)).toFixed(1)}`;
    });
    return `M${points.join("L")}Z`;
  }
  if (type === "person" || !type) return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  const h = r * 0.78;
  return type === "work" ? `M${-r},${-h}H${r * 0.5}L${r},0L${r * 0.5},${h}H${-r}Z` : `M${-r},${-h}H${r}V${h}H${-r}Z`;
}
