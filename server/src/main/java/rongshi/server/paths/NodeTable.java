package rongshi.server.paths;

import java.util.Arrays;

/**
 * Nodes met by a search, numbered from 0 in the order they were met, each with its depth and a list
 * of the nodes before it. Open addressing; memory grows with what is met, not with the graph.
 */
final class NodeTable {
  private int[] slots = new int[64];
  private int[] nodes = new int[32];
  private int[] depths = new int[32];
  private int[] lastLink = new int[32];
  private int[] linked = new int[32];
  private int[] nextLink = new int[32];
  private int size;
  private int links = 1;

  /** How many were met. */
  int size() {
    return size;
  }

  int node(int place) {
    return nodes[place];
  }

  int depth(int place) {
    return depths[place];
  }

  /** The place of a node, or -1 where it was not met. */
  int place(int node) {
    int mask = slots.length - 1;
    int at = spread(node) & mask;
    while (slots[at] != 0) {
      if (nodes[slots[at] - 1] == node) {
        return slots[at] - 1;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** Adds a node that was not met before. */
  int add(int node, int depth) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      depths = Arrays.copyOf(depths, 2 * size);
      lastLink = Arrays.copyOf(lastLink, 2 * size);
    }
    nodes[size] = node;
    depths[size] = depth;
    size++;
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      for (int place = 0; place < size; place++) {
        put(place);
      }
    } else {
      put(size - 1);
    }
    return size - 1;
  }

  private void put(int place) {
    int mask = slots.length - 1;
    int at = spread(nodes[place]) & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = place + 1;
  }

  /** Notes that a node is reached from another; the same twice in a row, by two arcs, is once. */
  void link(int place, int before) {
    if (lastLink[place] != 0 && linked[lastLink[place]] == before) {
      return;
    }
    if (links == linked.length) {
      linked = Arrays.copyOf(linked, 2 * links);
      nextLink = Arrays.copyOf(nextLink, 2 * links);
    }
    linked[links] = before;
    nextLink[links] = lastLink[place];
    lastLink[place] = links++;
  }

  /** The nodes a node is reached from. */
  int[] before(int place) {
    int count = 0;
    for (int l = lastLink[place]; l != 0; l = nextLink[l]) {
      count++;
    }
    var before = new int[count];
    for (int l = lastLink[place]; l != 0; l = nextLink[l]) {
      before[--count] = linked[l];
    }
    return before;
  }

  private static int spread(int node) {
    int h = node * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
