package rongshi.loader.source;

import rongshi.loader.source.Finding.Severity;

/** What is said of office files that cannot be opened. */
final class Office {
  private Office() {}

  static void unreadable(
      SourceFile file, RecordSink sink, String zh, String en, Exception failure) {
    boolean bomb = String.valueOf(failure.getMessage()).contains("Zip bomb");
    sink.finding(
        new Finding(
            Severity.REJECTED,
            new Location(file.label(), 0),
            bomb ? "office-expands-without-end" : "office-unreadable",
            bomb ? zh + "解压后过大，未读取" : "不是可读的" + zh + "（并非压缩包或已损坏）",
            bomb
                ? "the " + en + " expands to too much and was not read"
                : "this is no readable " + en + ": no zip, or damaged",
            ""));
  }
}
