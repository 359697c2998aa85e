package rongshi.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rongshi.loader.source.Finding.Severity;

/**
 * Looks into an office file before it is opened: whether it is a zip of the parts it should have,
 * how much it expands to, and whether its XML declares a DTD. What is declared is not believed:
 * every entry is expanded, in a few kilobytes of memory, until the limit.
 */
final class OfficeZip {
  /** All entries together; a workbook of a million cells has some 50 MiB. */
  static final long LARGEST = 256L << 20;

  /** Text seldom packs to less than a fiftieth; only what is larger than this is held to it. */
  private static final long RATIO_FROM = 4L << 20;

  private static final long RATIO = 100;
  private static final int MOST_ENTRIES = 10_000;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final SourceFile file;
  private final RecordSink sink;
  private final String zh;
  private final String en;

  /**
   * @param zh what such a file is called in Chinese
   * @param en and in English
   */
  OfficeZip(SourceFile file, RecordSink sink, String zh, String en) {
    this.file = file;
    this.sink = sink;
    this.zh = zh;
    this.en = en;
  }

  /**
   * Whether the file may be opened; if not, that is reported.
   *
   * @param part an entry such a file must have
   * @throws IOException where the disk fails
   */
  boolean isSound(String part) throws IOException {
    if (Files.size(file.path()) == 0) {
      return refuse("file-empty", "文件是空的", "the file is empty");
    }
    if (startsAsOle(file.path())) {
      return refuse(
          "office-old-or-encrypted",
          "这是加密的或 97–2003 旧式" + zh + "，未读取；请解除密码，另存为新格式",
          "this is an encrypted "
              + en
              + " or one of 97–2003; save it without a password as the new");
    }
    try (var zip = new ZipFile(file.path().toFile())) {
      if (zip.getEntry(part) == null) {
        return refuse(
            "office-wrong-kind",
            "压缩包中没有 " + part + "，不是" + zh,
            "the zip has no " + part + " and is no " + en);
      }
      return expandsWithinReason(zip);
    } catch (ZipException e) {
      return unreadable(e);
    }
  }

  /** Reports what went wrong while reading a file that looked sound. */
  boolean unreadable(Throwable failure) {
    String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return refuse(
        "office-unreadable",
        "不是可读的" + zh + "（并非压缩包，或已损坏）：" + why,
        "this is no readable " + en + ", no zip or damaged: " + why);
  }

  private boolean expandsWithinReason(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      return tooMuch();
    }
    long all = 0;
    var entries = zip.entries();
    byte[] buffer = new byte[1 << 14];
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      long size = 0;
      try (var in = zip.getInputStream(entry)) {
        if (isXml(entry) && declaresDtd(in)) {
          return refuse(
              "office-doctype",
              "「" + entry.getName() + "」中有 DTD 声明，未读取",
              entry.getName() + " declares a DTD; the file was not read");
        }
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
          if (all + size > LARGEST
              || (size > RATIO_FROM && size > RATIO * Math.max(1, entry.getCompressedSize()))) {
            return tooMuch();
          }
        }
      }
      all += size;
    }
    return true;
  }

  private static boolean isXml(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
  }

  /** A DTD stands before the root element, whatever the encoding. */
  private static boolean declaresDtd(InputStream in) throws IOException {
    String head = new String(in.readNBytes(1 << 13), StandardCharsets.ISO_8859_1).replace("\0", "");
    return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
  }

  private static boolean startsAsOle(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return java.util.Arrays.equals(in.readNBytes(OLE.length), OLE);
    }
  }

  private boolean tooMuch() {
    return refuse(
        "office-expands-without-end",
        zh + "解压后过大，未读取",
        "the " + en + " expands to too much and was not read");
  }

  private boolean refuse(String code, String why, String reason) {
    sink.finding(
        new Finding(Severity.REJECTED, new Location(file.label(), 0), code, why, reason, ""));
    return false;
  }
}
