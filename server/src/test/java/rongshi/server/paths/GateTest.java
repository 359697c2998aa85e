package rongshi.server.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A flood is let through a few at a time, and the rest is told to come back. */
class GateTest {
  @Test
  void noMoreThanAFewRunAndAFewWait() throws Exception {
    var gate = new Gate(2, 5);
    var open = new CountDownLatch(1);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var refused = new CountDownLatch(93);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Optional<Integer>>>();
      for (int i = 0; i < 100; i++) {
        asked.add(
            threads.submit(
                () -> {
                  var answer = gate.pass(() -> search(open, running, most));
                  if (answer.isEmpty()) {
                    refused.countDown();
                  }
                  return answer;
                }));
      }
      // all but those that run and those that wait are refused before any search ends
      refused.await();
      open.countDown();
      int answered = 0;
      for (var a : asked) {
        answered += a.get().isPresent() ? 1 : 0;
      }
      assertEquals(7, answered);
    }
    assertTrue(most.get() <= 2, "ran at once: " + most);
  }

  private static int search(CountDownLatch open, AtomicInteger running, AtomicInteger most) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return running.decrementAndGet();
  }

  @Test
  void aSearchThatFailsGivesItsPlaceBack() {
    var gate = new Gate(1, 0);
    assertThrows(
        IllegalStateException.class,
        () ->
            gate.pass(
                () -> {
                  throw new IllegalStateException();
                }));
    assertEquals(Optional.of(1), gate.pass(() -> 1));
  }
}
