package rongshi.loader.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A file's text: by its byte order mark, else as UTF-8, else as GB18030, each strictly. A file that
 * is none of these, or holds zero bytes, is no text.
 */
final class TextDecoder {
  /** Larger files are refused: a register or chronicle of this size should be split. */
  static final long LARGEST = 512L << 20;

  private TextDecoder() {}

  /** The text without mark and with line feeds only; empty with a finding where there is none. */
  static Optional<String> decode(SourceFile file, RecordSink sink) throws IOException {
    if (Files.size(file.path()) > LARGEST) {
      return refuse(
          file, sink, "file-too-large", "文件超过 512 MiB，请拆分", "the file is over 512 MiB; split it");
    }
    byte[] bytes = Files.readAllBytes(file.path());
    if (bytes.length == 0) {
      return refuse(file, sink, "file-empty", "文件是空的", "the file is empty");
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return refuse(
          file,
          sink,
          "file-not-text",
          "文件不是文本（既非 UTF-8 也非 GB18030，或含二进制内容）",
          "the file is no text: neither UTF-8 nor GB18030, or it holds binary data");
    }
    String unmarked = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
    String plain = unmarked.replace("\r\n", "\n").replace('\r', '\n');
    if (plain.isBlank()) {
      return refuse(file, sink, "file-empty", "文件是空的", "the file is empty");
    }
    return Optional.of(plain);
  }

  static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    return strictly(bytes, 0, StandardCharsets.UTF_8)
        .or(
            () ->
                strictly(bytes, 0, Charset.forName("GB18030")).filter(TextDecoder::looksLikeText));
  }

  /** GB18030 accepts nearly any bytes: what decodes to control characters was no text. */
  private static boolean looksLikeText(String text) {
    long controls =
        text.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t').count();
    return controls == 0;
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> refuse(
      SourceFile file, RecordSink sink, String code, String zh, String en) {
    sink.finding(
        new Finding(Finding.Severity.REJECTED, new Location(file.label(), 0), code, zh, en, ""));
    return Optional.empty();
  }
}
