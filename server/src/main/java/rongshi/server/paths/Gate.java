package rongshi.server.paths;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few searches run at once and a few more wait, so that a flood of questions about the graph
 * leaves processors and threads to other requests.
 */
public final class Gate {
  private static final int MOST_WAITING = 24;
  private static final long PATIENCE_SECONDS = 5;

  private final Semaphore running;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param mostRunning searches at once, at least 1
   * @param mostWaiting how many may wait for their turn
   */
  Gate(int mostRunning, int mostWaiting) {
    this.running = new Semaphore(mostRunning, true);
    this.mostWaiting = mostWaiting;
  }

  /** A gate that leaves a processor to others, where there is more than one. */
  public static Gate ofThisMachine() {
    return new Gate(mostRunning(), MOST_WAITING);
  }

  /** How many run and wait together at such a gate. */
  public static int mostAtOnce() {
    return mostRunning() + MOST_WAITING;
  }

  private static int mostRunning() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * Runs a search when its turn comes.
   *
   * @return empty where too many wait already, or the turn does not come in {@value
   *     #PATIENCE_SECONDS} seconds
   */
  public <T> Optional<T> pass(Supplier<T> search) {
    if (!admitted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(search.get());
    } finally {
      running.release();
    }
  }

  private boolean admitted() {
    if (running.tryAcquire()) {
      return true;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }
}
