package rongshi.server.circle;

import java.util.List;

/** What connects several entities, or that nothing does. */
public sealed interface Connecting {
  /** How many arcs and states were looked at: the work, counted. */
  long visited();

  /**
   * A step of the connecting graph.
   *
   * @param start the node it starts from
   * @param arc of the relation graph
   */
  record Step(int start, int arc) {}

  /**
   * A tree that holds every end.
   *
   * @param steps in the order of travel outward from the first end
   * @param cost the sum of its steps' costs
   * @param factor no smaller graph costs less than {@code cost / factor}; 1 where it is the
   *     smallest
   */
  record Tree(List<Step> steps, double cost, double factor, long visited) implements Connecting {}

  /**
   * Nothing connects all.
   *
   * @param groups the ends that are connected with each other
   * @param bounded whether the search was ended at its bound
   */
  record Apart(List<List<Integer>> groups, boolean bounded, long visited) implements Connecting {}
}
