package rongshi.server.sparql;

import rongshi.server.problem.ProblemException;

/** What one running query has used so far. Belongs to the query's thread. */
final class Budget {
  private final Limits limits;
  private final long deadline;
  private long pathSteps;
  private long heldRows;
  private long rows;
  private long text;

  Budget(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  Limits limits() {
    return limits;
  }

  /** Ends the query when its time is over; for work that Jena does not itself interrupt. */
  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new Exceeded(Refusals.outOfTime(limits.time()));
    }
  }

  void pathStep() {
    if (++pathSteps > limits.pathSteps()) {
      throw new Exceeded(Refusals.tooManyPathSteps(limits.pathSteps()));
    }
    if ((pathSteps & 0xff) == 0) {
      checkTime();
    }
  }

  void holdRow() {
    if (++heldRows > limits.heldRows()) {
      throw new Exceeded(Refusals.tooManyHeldRows(limits.heldRows()));
    }
    if ((heldRows & 0xff) == 0) {
      checkTime();
    }
  }

  void resultRow() {
    if (++rows > limits.rows()) {
      throw new Exceeded(Refusals.tooManyRows(limits.rows()));
    }
  }

  /** Refuses a string before it is made. */
  void checkString(long length) {
    if (length > limits.stringLength()) {
      throw new Exceeded(Refusals.stringTooLong(limits.stringLength()));
    }
  }

  /** Counts a string that was made. */
  void madeString(long length) {
    checkString(length);
    text += length;
    if (text > limits.textLength()) {
      throw new Exceeded(Refusals.tooMuchText(limits.textLength()));
    }
  }

  /**
   * A limit was passed; the cause says which. An error, because Jena takes any exception inside a
   * FILTER for "not true" and would go on to a wrong answer.
   */
  static final class Exceeded extends Error {
    Exceeded(ProblemException problem) {
      super(problem);
    }
  }
}
