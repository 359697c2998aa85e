package rongshi.loader.mention;

import java.util.Arrays;

/**
 * A set of words over characters, each with a number. First characters stand in a table, all others
 * in one open hash table, so that a step costs one probe and no allocation. Not safe to change
 * while it is read.
 */
final class Trie {
  /** The node a walk starts from. */
  static final int ROOT = 0;

  private long[] keys = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int[] values = new int[1 << 11];
  private final int[] roots = new int[1 << 16];
  private int nodes = 1;

  Trie() {
    Arrays.fill(values, -1);
    Arrays.fill(roots, -1);
  }

  /** The node after a character, or -1. */
  int child(int node, char c) {
    return node == ROOT ? roots[c] : hashed(node, c);
  }

  private int hashed(int node, char c) {
    long key = ((long) node << 16 | c) + 1;
    int mask = keys.length - 1;
    for (int i = slot(key, mask); ; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return children[i];
      }
      if (keys[i] == 0) {
        return -1;
      }
    }
  }

  /** The number of the word that ends at a node, or -1. */
  int value(int node) {
    return values[node];
  }

  /** The number of a word, or -1. */
  int find(CharSequence word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node >= 0; i++) {
      node = child(node, word.charAt(i));
    }
    return node < 0 ? -1 : values[node];
  }

  /** Adds a word; a word that is there keeps its number. Returns its number. */
  int add(CharSequence word, int value) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = child(node, word.charAt(i));
      node = next >= 0 ? next : grow(node, word.charAt(i));
    }
    if (values[node] < 0) {
      values[node] = value;
    }
    return values[node];
  }

  private int grow(int node, char c) {
    if (nodes * 2 > keys.length) {
      rehash();
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
      Arrays.fill(values, nodes, values.length, -1);
    }
    if (node == ROOT) {
      roots[c] = nodes;
    } else {
      put(keys, children, ((long) node << 16 | c) + 1, nodes);
    }
    return nodes++;
  }

  private void rehash() {
    var moreKeys = new long[keys.length * 2];
    var moreChildren = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        put(moreKeys, moreChildren, keys[i], children[i]);
      }
    }
    keys = moreKeys;
    children = moreChildren;
  }

  private static void put(long[] keys, int[] children, long key, int child) {
    int mask = keys.length - 1;
    int i = slot(key, mask);
    while (keys[i] != 0) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    children[i] = child;
  }

  private static int slot(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }
}
