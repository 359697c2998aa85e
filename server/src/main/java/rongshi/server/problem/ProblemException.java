package rongshi.server.problem;

/** A request that cannot be answered; whoever writes the response renders {@link #problem()}. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail().en());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.detail().en(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
