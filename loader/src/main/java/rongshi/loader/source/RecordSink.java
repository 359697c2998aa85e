package rongshi.loader.source;

/** Takes what a reader reads, in file order. */
public interface RecordSink {
  void record(Record record);

  void finding(Finding finding);
}
