package rongshi.server.sparql;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import rongshi.server.problem.ProblemException;

/**
 * The few platform threads that evaluate queries. They have deep stacks, since paths and nested
 * expressions recurse; memory is taken only as deep as a query goes. Queries beyond the waiting
 * places are told to come back.
 */
public final class QueryPool implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  public QueryPool(Limits limits) {
    this.threads =
        new ThreadPoolExecutor(
            limits.running(),
            limits.running(),
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> {
              Thread thread = new Thread(null, work, "sparql", limits.stackBytes());
              thread.setDaemon(true);
              return thread;
            });
    // An idle thread ends, and with it the memory of its deepest recursion.
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs work on a query thread and waits for it.
   *
   * @throws ProblemException with status 503 where no place is free
   * @throws Exception what the work threw; an {@link Error} comes as the cause of an {@link
   *     ExecutionException}
   */
  public <T> T call(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException full) {
      throw Refusals.busy();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }

  /** Takes no more queries; those running end with their own time. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
