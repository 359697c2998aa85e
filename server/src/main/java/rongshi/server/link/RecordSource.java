package rongshi.server.link;

import java.io.IOException;
import rongshi.loader.source.Finding;

/** A dataset of others, read from its beginning to its end, whatever its size. */
public interface RecordSource {
  /** Takes what is read. */
  interface Sink {
    void record(ExternalRecord record) throws IOException, LinkException;

    /** Something that could not be read, with its line; reading goes on unless this throws. */
    void finding(Finding finding) throws LinkException;
  }

  /**
   * @throws LinkException where nothing can be read, or the sink says stop
   */
  void read(Sink sink) throws IOException, LinkException;
}
