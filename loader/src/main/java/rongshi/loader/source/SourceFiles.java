package rongshi.loader.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The files of a load, in the order of their labels: the order in which they were given never
 * shows.
 *
 * @param files to read
 * @param findings on files passed over
 */
public record SourceFiles(List<SourceFile> files, List<Finding> findings) {

  /**
   * Lists files and folders. Links are not followed; hidden files and what tells of the records
   * (README, LICENSE, CITATION) are passed over.
   */
  public static SourceFiles of(List<Path> paths) throws IOException {
    var found = new TreeMap<Path, SourceFile>();
    for (Path path : paths) {
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        walk(real, found);
      } else {
        found.putIfAbsent(real, new SourceFile(real.getFileName().toString(), real));
      }
    }
    var findings = new ArrayList<Finding>();
    var byLabel = new TreeMap<String, List<SourceFile>>();
    for (var file : found.values()) {
      if (isAboutTheRecords(file)) {
        findings.add(
            new Finding(
                Finding.Severity.NOTE,
                new Location(file.label(), 0),
                "file-skipped",
                "说明文件，未读取",
                "tells of the records and was not read",
                ""));
      } else {
        byLabel.computeIfAbsent(file.label(), k -> new ArrayList<>()).add(file);
      }
    }
    var files = new ArrayList<SourceFile>();
    for (var same : byLabel.values()) {
      files.addAll(distinguish(same));
    }
    files.sort(Comparator.comparing(SourceFile::label));
    return new SourceFiles(List.copyOf(files), List.copyOf(findings));
  }

  private static void walk(Path folder, TreeMap<Path, SourceFile> found) throws IOException {
    String name = folder.getFileName().toString();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
              String below = folder.relativize(file).toString().replace('\\', '/');
              found.putIfAbsent(file, new SourceFile(name + "/" + below, file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isAboutTheRecords(SourceFile file) {
    String stem = file.stem().toUpperCase(java.util.Locale.ROOT);
    return stem.startsWith("README")
        || stem.equals("LICENSE")
        || stem.equals("NOTICE")
        || stem.equals("CITATION");
  }

  /** Files of one label are told apart by what is in them; equal files are one. */
  private static List<SourceFile> distinguish(List<SourceFile> same) throws IOException {
    if (same.size() == 1) {
      return same;
    }
    var byDigest = new TreeMap<String, SourceFile>();
    for (var file : same) {
      byDigest.putIfAbsent(digest(file.path()), file);
    }
    return byDigest.entrySet().stream()
        .map(e -> new SourceFile(e.getValue().label() + "~" + e.getKey(), e.getValue().path()))
        .toList();
  }

  private static String digest(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      var sha = MessageDigest.getInstance("SHA-256");
      in.transferTo(
          new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), sha));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
