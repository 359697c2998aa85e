/**
 * From WGS 84 to the shifted coordinates (GCJ-02) of maps published in China, by the published approximation; some
 * metres exact, and the identity outside its bounds.
 */
export function toGcj02([lat, lon]: [number, number]): [number, number] {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return [lat, lon];
  const AXIS = 6378245.0; // Krassovsky 1940
  const ECCENTRICITY = 0.00669342162296594323;
  const x = lon - 105;
  const y = lat - 35;
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  const root = Math.sqrt(magic);
  const north = (northing(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * root)) * Math.PI);
  const east = (easting(x, y) * 180) / ((AXIS / root) * Math.cos(radians) * Math.PI);
  return [lat + north, lon + east];
}

const wave = (x: number) => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;

function northing(x: number, y: number): number {
  const fine = ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3;
  const coarse = ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave(x) + fine + coarse;
}

function easting(x: number, y: number): number {
  const fine = ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3;
  const coarse = ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave(x) + fine + coarse;
}
