package rongshi.server.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import rongshi.loader.release.ReleasePart;
import rongshi.ontology.Base;
import rongshi.ontology.EntityType;
import rongshi.server.entity.EntityReader;

/**
 * Writes a release's dumps beside its N-Quads: TriG, JSON-LD, and the places and sites as Linked
 * Places. Streaming: memory does not grow with the number of statements.
 */
public final class DumpsPart implements ReleasePart {
  static final String NAME = "dumps";
  static final String TRIG = "rongshi.trig.gz";
  static final String JSON_LD = "rongshi.jsonld.gz";
  static final String PLACES = "places.geojson";

  private final Base base;

  public DumpsPart(Base base) {
    this.base = base;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void build(DatasetGraph data, Path directory) throws IOException {
    try (var other = Executors.newSingleThreadExecutor()) {
      // most of the time goes into compression, which a second processor can share
      var trig =
          other.submit(
              () ->
                  Txn.executeRead(
                      data, () -> write(directory.resolve(TRIG), out -> trig(data, out))));
      Txn.executeRead(
          data,
          () -> {
            write(directory.resolve(JSON_LD), out -> new JsonLdDump(data).write(out));
            places(data, directory.resolve(PLACES));
          });
      trig.get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (ExecutionException e) {
      throw new IOException("the TriG dump could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void trig(DatasetGraph data, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    writer.start();
    Prefixes.ALL.forEach(writer::prefix);
    data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(writer::quad);
    data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(writer::quad);
    writer.finish();
  }

  private void places(DatasetGraph data, Path file) {
    var reader = new EntityReader(data, base);
    var ids = EntityIds.ofTypes(data, base, List.of(EntityType.PLACE, EntityType.SITE));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new LinkedPlaces().write(ids.stream().map(reader::entity).flatMap(Optional::stream), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
