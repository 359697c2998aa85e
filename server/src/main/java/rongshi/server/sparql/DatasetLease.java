package rongshi.server.sparql;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A dataset held for the length of one request: it stays open, whatever release is published
 * meanwhile, until {@link #close()}.
 */
public interface DatasetLease extends AutoCloseable {

  /** The dataset of this lease; the same one on every call. */
  DatasetGraph dataset();

  /** Gives the dataset back. Throws nothing. */
  @Override
  void close();
}
