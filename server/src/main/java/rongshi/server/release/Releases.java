package rongshi.server.release;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.loader.release.StoreLayout;

/**
 * The releases of a store, opened when asked for and counted: a release closes when it is no longer
 * the published one and its last reader is done.
 */
public final class Releases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final StoreLayout store;
  private final Map<Integer, Counted> open = new HashMap<>();
  private int published;

  private static final class Counted {
    final OpenRelease release;
    int readers;

    Counted(OpenRelease release) {
      this.release = release;
    }
  }

  /** Opens the published release of a store that has one. */
  public Releases(StoreLayout store) throws IOException {
    this.store = store;
    this.published = store.published().orElseThrow();
    open.put(published, new Counted(OpenRelease.open(store, published)));
  }

  /** A release in use; close it when the request is done. */
  public final class Lease implements AutoCloseable {
    private final Counted counted;
    private boolean closed;

    private Lease(Counted counted) {
      this.counted = counted;
    }

    public OpenRelease release() {
      return counted.release;
    }

    @Override
    public void close() {
      synchronized (Releases.this) {
        if (!closed) {
          closed = true;
          counted.readers--;
          closeUnused();
        }
      }
    }
  }

  /** Leases the published release. */
  public synchronized Lease lease() {
    var counted = open.get(published);
    counted.readers++;
    return new Lease(counted);
  }

  /**
   * Leases a release by number, or is empty where the store does not have it.
   *
   * @throws IOException where it is damaged
   */
  public synchronized Optional<Lease> lease(int number) throws IOException {
    if (!store.releases().contains(number)) {
      return Optional.empty();
    }
    var counted = open.get(number);
    if (counted == null) {
      counted = new Counted(OpenRelease.open(store, number));
      open.put(number, counted);
    }
    counted.readers++;
    return Optional.of(new Lease(counted));
  }

  /** The numbers of the releases there are. */
  public List<Integer> numbers() throws IOException {
    return store.releases();
  }

  /**
   * Looks whether a newer release has been published and switches to it; true where it did.
   *
   * @throws IOException where the newer one is damaged; the one served stays
   */
  public boolean refresh() throws IOException {
    int newest = store.published().orElse(0);
    synchronized (this) {
      if (newest <= published) {
        return false;
      }
      if (!open.containsKey(newest)) {
        open.put(newest, new Counted(OpenRelease.open(store, newest)));
      }
      published = newest;
      closeUnused();
      LOG.info("now serving release {}", newest);
      return true;
    }
  }

  private void closeUnused() {
    open.entrySet()
        .removeIf(
            e -> {
              boolean unused = e.getKey() != published && e.getValue().readers == 0;
              if (unused) {
                try {
                  e.getValue().release.close();
                } catch (IOException failure) {
                  LOG.warn("release {} did not close", e.getKey(), failure);
                }
              }
              return unused;
            });
  }

  @Override
  public synchronized void close() throws IOException {
    for (var counted : open.values()) {
      counted.release.close();
    }
    open.clear();
  }
}
