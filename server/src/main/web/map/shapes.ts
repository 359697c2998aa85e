/** A shape for each type, as an SVG path around 12, 12; a shape tells as much as a colour. */
const SHAPES: Record<string, string> = {
  person: "M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z",
  event: "M12 3l9 9l-9 9l-9-9z",
  place: "M12 3l9.5 17h-19z",
  site: "M12 2.5l9.5 7l-3.6 11.5h-11.8l-3.6-11.5z",
  organisation: "M4.5 5h15a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-15a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5z",
  route: "M7 3h10l5 9l-5 9h-10l-5-9z",
};

export const shapeOf = (type: string) => SHAPES[type] ?? SHAPES.person;
