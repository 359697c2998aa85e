package rongshi.server.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import rongshi.loader.release.SortedDump;
import rongshi.loader.source.Finding;
import rongshi.loader.source.Mapping;
import rongshi.loader.source.Record;
import rongshi.loader.source.RecordReader;
import rongshi.loader.source.RecordSink;
import rongshi.loader.source.SourceFile;
import rongshi.ontology.Base;

/**
 * A dataset in any RDF syntax, read as the loader reads it: streaming, nothing fetched, no entity
 * expanded, each error with its line. What matters of it is sorted by subject on disk, so that a
 * dataset of any size and order needs no more memory than the names of what its records refer to.
 */
final class RdfSource implements RecordSource {
  private static final int MOST_REFERRED = 2_000_000;
  private static final int MOST_VALUES = 40;
  private static final Set<String> NAMES = Set.of("name", "otherName");

  private final Path file;
  private final Roles roles;
  private final Base base;

  RdfSource(Path file, Roles roles, Base base) {
    this.file = file;
    this.roles = roles;
    this.base = base;
  }

  @Override
  public void read(Sink sink) throws IOException, LinkException {
    Path work = Files.createTempDirectory("rongshi-link");
    try (var sorted = new SortedDump(work)) {
      var referred = new HashSet<String>();
      gather(sorted, referred, sink);
      Path all = work.resolve("sorted.gz");
      sorted.write(all);
      var labels = labels(all, referred);
      subjects(all, subject -> record(subject, labels, sink));
    } finally {
      rongshi.loader.release.StoreFolders.delete(work);
    }
  }

  /** A line for each statement that matters: subject, role, object. */
  private void gather(SortedDump sorted, Set<String> referred, Sink sink)
      throws IOException, LinkException {
    var stopped = new LinkException[1];
    var reader = new RecordReader(Mapping.bundled(), base);
    var taker =
        new RecordSink() {
          @Override
          public void record(Record record) {
            if (record instanceof Record.Statement st && st.subject().startsWith("<")) {
              String property = st.predicate().substring(1, st.predicate().length() - 1);
              roles
                  .of(property)
                  .ifPresent(
                      role -> {
                        add(sorted, st, role);
                        if (st.object().startsWith("<") && referred.size() < MOST_REFERRED) {
                          referred.add(st.object());
                        }
                      });
            }
          }

          @Override
          public void finding(Finding finding) {
            try {
              sink.finding(finding);
            } catch (LinkException e) {
              stopped[0] = e;
              throw new Stopped();
            }
          }
        };
    try {
      reader.read(new SourceFile(file.getFileName().toString(), file), taker);
    } catch (Stopped e) {
      throw stopped[0];
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void add(SortedDump sorted, Record.Statement st, String role) {
    try {
      sorted.add(st.subject() + "\t" + role + "\t" + st.object());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Subject(String iri, List<String[]> statements) {}

  private interface Subjects {
    void of(Subject subject) throws IOException, LinkException;
  }

  private static void subjects(Path all, Subjects taker) throws IOException, LinkException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(all), 1 << 16), StandardCharsets.UTF_8))) {
      Subject subject = null;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var parts = line.split("\t", 3);
        if (subject == null || !subject.iri().equals(parts[0])) {
          if (subject != null) {
            taker.of(subject);
          }
          subject = new Subject(parts[0], new ArrayList<>());
        }
        subject.statements().add(parts);
      }
      if (subject != null) {
        taker.of(subject);
      }
    }
  }

  private Map<String, List<String>> labels(Path all, Set<String> referred)
      throws IOException, LinkException {
    var labels = new HashMap<String, List<String>>();
    subjects(
        all,
        subject -> {
          if (referred.contains(subject.iri())) {
            var names = new ArrayList<String>();
            for (var st : subject.statements()) {
              if (NAMES.contains(st[1]) && names.size() < 6 && value(st[2]) instanceof Literal l) {
                names.add(l.getLabel());
              }
            }
            labels.put(subject.iri(), List.copyOf(names));
          }
        });
    return labels;
  }

  private void record(Subject subject, Map<String, List<String>> labels, Sink sink)
      throws IOException, LinkException {
    var values = new LinkedHashMap<String, List<String>>();
    for (var st : subject.statements()) {
      String role = st[1];
      var of = values.computeIfAbsent(role, k -> new ArrayList<>());
      if (of.size() >= MOST_VALUES) {
        continue;
      }
      switch (value(st[2])) {
        case Literal l when role.equals("name") && isChinese(l) -> of.addFirst(l.getLabel());
        case Literal l -> of.add(l.getLabel());
        case IRI iri when role.equals("type") || role.equals("sameAs") -> of.add(iri.stringValue());
        case IRI iri -> {
          of.add(iri.stringValue());
          of.addAll(labels.getOrDefault(st[2], List.of()));
        }
        default -> {}
      }
    }
    if (values.containsKey("name") || values.containsKey("otherName")) {
      String iri = subject.iri().substring(1, subject.iri().length() - 1);
      sink.record(new ExternalRecord(iri, values));
    }
  }

  private static boolean isChinese(Literal literal) {
    return literal.getLanguage().filter(l -> l.startsWith("zh")).isPresent();
  }

  private static Value value(String term) {
    return NTriplesUtil.parseValue(term, SimpleValueFactory.getInstance());
  }
}
