import type {Canvas, GraphNode} from "./model";
import type {Period} from "./period";

/** What an address says of a canvas: ids, places, pins and groups; names and relations come from the server anew. */
export interface Saved {
  nodes: {id: string; x?: number; y?: number; pinned?: boolean; group?: string}[];
  groups: [string, string][];
  folded: string[];
  period?: Period;
}

/** A canvas as a short text for the address's hash: JSON, deflated (RFC 1951), base64url. */
export async function pack(canvas: Canvas, period: Period | undefined): Promise<string> {
  const nodes = [...canvas.nodes.values()].map((n) => [n.id, Math.round(n.x ?? 0), Math.round(n.y ?? 0), n.pinned ? 1 : 0, n.group ?? 0]);
  const json = JSON.stringify({v: 1, n: nodes, g: [...canvas.groups].map(([key, name]) => [key, name, canvas.folded.has(key) ? 1 : 0]), p: period && [period.from, period.to, period.undated ? 1 : 0]});
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream("deflate-raw"));
  let binary = "";
  bytes.forEach((b) => (binary += String.fromCharCode(b)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @throws Error where the text is not one that {@link pack} made, or is cut short */
export async function unpack(text: string): Promise<Saved> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = await through(Uint8Array.from(binary, (c) => c.charCodeAt(0)), new DecompressionStream("deflate-raw"));
  const read = JSON.parse(new TextDecoder().decode(bytes));
  if (read?.v !== 1 || !Array.isArray(read.n)) throw new Error("not a canvas");
  return {
    nodes: read.n.map(node),
    groups: (Array.isArray(read.g) ? read.g : []).map((g: unknown[]): [string, string] => [String(g[0]), String(g[1])]),
    folded: (Array.isArray(read.g) ? read.g : []).filter((g: unknown[]) => g[2]).map((g: unknown[]) => String(g[0])),
    period: Array.isArray(read.p) ? {from: number(read.p[0]), to: number(read.p[1]), undated: !!read.p[2]} : undefined,
  };
}

function node(n: unknown): Partial<GraphNode> & {id: string} {
  if (!Array.isArray(n) || typeof n[0] !== "string") throw new Error("not a node");
  return {id: n[0], x: number(n[1]), y: number(n[2]), pinned: !!n[3] || undefined, group: n[4] ? String(n[4]) : undefined};
}

function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error("not a number");
  return value;
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
