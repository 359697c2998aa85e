/** An entity on the canvas; `neighbours` is how many it has in the whole graph. */
export interface GraphNode {
  id: string;
  name: string;
  type: string;
  aliases: string[];
  neighbours: number;
  x?: number;
  y?: number;
  pinned?: boolean;
  group?: string;
}

/** A relation as `/api/graph` gives it: a sentence, dates where the claims have any. */
export interface GraphEdge {
  hop: string;
  from: string;
  to: string;
  relation: string;
  sentence: string;
  sentenceEn: string;
  accountsDiffer: boolean;
  earliest: string | null;
  latest: string | null;
  claims: {id: string; wording: string; sources: {id: string; name: string}[]}[];
}

export interface Relation {
  relation: string;
  label: string;
  labelEn: string;
  symmetric?: boolean;
  count: number;
}

/** What the API gives to draw. */
export interface Drawing {
  nodes: GraphNode[];
  edges: GraphEdge[];
  relations: Relation[];
  missing?: string[];
  total?: number;
  notShown?: number;
}

/** More than a reader can take in, and than a layout places in a second. */
export const MOST_NODES = 300;

/** What stands before a group's key where the group is drawn as one. */
export const GROUP = "group:";

/** What stands on a canvas. Immutable: every operation gives another, which makes undoing simple. */
export class Canvas {
  static readonly EMPTY = new Canvas(new Map(), new Map(), new Map(), new Map());

  constructor(
    readonly nodes: ReadonlyMap<string, GraphNode>,
    readonly edges: ReadonlyMap<string, GraphEdge>,
    readonly relations: ReadonlyMap<string, Relation>,
    readonly groups: ReadonlyMap<string, string>,
    /** Groups that are drawn as one. */
    readonly folded: ReadonlySet<string> = new Set(),
  ) {}

  private but(parts: Partial<Pick<Canvas, "nodes" | "edges" | "relations" | "groups" | "folded">>): Canvas {
    const {nodes, edges, relations, groups, folded} = {...this, ...parts};
    return new Canvas(nodes, edges, relations, groups, folded);
  }

  /** With what the API gave, as far as there is room; nodes that are there keep their places. */
  with(drawing: Drawing): Canvas {
    const nodes = new Map(this.nodes);
    for (const node of drawing.nodes) {
      if (nodes.has(node.id)) nodes.set(node.id, {...node, ...placed(nodes.get(node.id)!)});
      else if (nodes.size < MOST_NODES) nodes.set(node.id, node);
    }
    const edges = new Map(this.edges);
    drawing.edges.filter((e) => nodes.has(e.from) && nodes.has(e.to)).forEach((e) => edges.set(e.hop, edges.get(e.hop) ?? e));
    const relations = new Map(this.relations);
    drawing.relations.forEach((r) => relations.set(r.relation, r));
    return this.but({nodes, edges, relations});
  }

  without(ids: Iterable<string>): Canvas {
    const gone = new Set(ids);
    const edges = [...this.edges].filter(([, e]) => !gone.has(e.from) && !gone.has(e.to));
    return this.but({nodes: new Map([...this.nodes].filter(([id]) => !gone.has(id))), edges: new Map(edges)}).tidy();
  }

  /** With some nodes changed, e.g. moved, pinned or put into a group. */
  changed(changes: ReadonlyMap<string, Partial<GraphNode>>): Canvas {
    const nodes = new Map([...this.nodes].map(([id, n]) => [id, changes.has(id) ? {...n, ...changes.get(id)} : n]));
    return this.but({nodes}).tidy();
  }

  grouped(ids: Iterable<string>, name: string): Canvas {
    const group = nextKey(this.groups);
    return this.renamed(group, name).changed(new Map([...ids].map((id) => [id, {group}])));
  }

  renamed(group: string, name: string): Canvas {
    return this.but({groups: new Map(this.groups).set(group, name)});
  }

  /** With a group drawn as one, or again as all that is in it. */
  fold(group: string, closed: boolean): Canvas {
    const folded = new Set(this.folded);
    if (closed) folded.add(group);
    else folded.delete(group);
    return this.but({folded});
  }

  /**
   * Neighbours that go when a node's circle is closed: those that are tied to nothing that stays. Pinned ones, those in
   * a group and those in `kept` stay, and so does whatever is no neighbour.
   */
  circleOf(id: string, kept: ReadonlySet<string>): string[] {
    const near = this.neighboursOf(id);
    const stays = (other: string) => {
      const node = this.nodes.get(other)!;
      return !near.has(other) || !!node.pinned || !!node.group || kept.has(other);
    };
    return [...near].filter((n) => !stays(n) && ![...this.neighboursOf(n)].some((other) => other !== id && stays(other)));
  }

  /** As it is drawn: each folded group is one node amid its members, with their relations to what is outside it. */
  drawn(): Canvas {
    if (!this.folded.size) return this;
    const at = (id: string) => {
      const group = this.nodes.get(id)?.group;
      return group && this.folded.has(group) ? GROUP + group : id;
    };
    const nodes = new Map([...this.nodes].filter(([id]) => at(id) === id));
    for (const key of this.folded) {
      const members = [...this.nodes.values()].filter((n) => n.group === key);
      const mean = (of: (n: GraphNode) => number) => members.reduce((sum, n) => sum + of(n), 0) / Math.max(1, members.length);
      nodes.set(GROUP + key, {
        id: GROUP + key, name: `${this.groups.get(key) ?? ""}（${members.length}）`, type: "folded", aliases: [], neighbours: 0,
        x: mean((n) => n.x ?? 0), y: mean((n) => n.y ?? 0),
      });
    }
    const edges = new Map<string, GraphEdge>();
    for (const e of this.edges.values()) {
      const [from, to] = [at(e.from), at(e.to)];
      const hop = from === e.from && to === e.to ? e.hop : `${from} ${e.relation} ${to}`;
      if (from !== to && !edges.has(hop)) edges.set(hop, {...e, hop, from, to});
    }
    return new Canvas(nodes, edges, this.relations, new Map([...this.groups].filter(([key]) => !this.folded.has(key))));
  }

  /** Groups that nothing is in any more are gone. */
  private tidy(): Canvas {
    const used = new Set([...this.nodes.values()].map((n) => n.group));
    const groups = new Map([...this.groups].filter(([key]) => used.has(key)));
    const folded = new Set([...this.folded].filter((key) => groups.has(key)));
    return groups.size === this.groups.size ? this : this.but({groups, folded});
  }

  /** Ids of a node's neighbours that are on the canvas. */
  neighboursOf(id: string): Set<string> {
    const found = new Set<string>();
    for (const edge of this.edges.values()) {
      if (edge.from === id) found.add(edge.to);
      else if (edge.to === id) found.add(edge.from);
    }
    return found;
  }

  /** How many of a node's neighbours are not on the canvas. */
  hidden(id: string): number {
    return Math.max(0, (this.nodes.get(id)?.neighbours ?? 0) - this.neighboursOf(id).size);
  }

  get full(): boolean {
    return this.nodes.size >= MOST_NODES;
  }
}

function placed({x, y, pinned, group}: GraphNode): Partial<GraphNode> {
  return {x, y, pinned, group};
}

function nextKey(groups: ReadonlyMap<string, string>): string {
  let key = 1;
  while (groups.has(`g${key}`)) key++;
  return `g${key}`;
}
