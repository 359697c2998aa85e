package rongshi.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import rongshi.loader.Load;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.loader.release.TripleStore;
import rongshi.ontology.Base;
import rongshi.server.entity.EntityReader;

/** A chronicle, a biography and registers of people who never were, loaded. */
public final class InventedFiles implements AutoCloseable {
  private final DatasetGraph data;

  public InventedFiles(Path folder) throws Exception {
    Path records = Files.createDirectories(folder.resolve("records"));
    write(
        records.resolve("people.csv"),
        """
        name,aliases,sex,birth_date,occupations,sources
        甲某一,化名:假某一,女,1900年,教员;编辑,Z001;Z002
        乙某一,,男,1901年,,Z003
        """);
    write(
        records.resolve("sources.csv"),
        """
        id,title,publisher,url,kind,copy_of
        Z001,虚构之页,无此报社,http://example.org/z001,newspaper,
        Z002,转载之页,无此网站,http://example.org/z002,popular,Z001
        Z003,虚构之书,,http://example.org/z003,memoir,
        """);
    write(
        records.resolve("sites.csv"),
        """
        name,category,district,address,related_persons,status,sources
        丙某旧居,故居,,无名街1号,甲某一,尚存,Z001
        丙某旧居纪念馆,纪念馆,,无名街2号,,开放,Z001
        丁某墓,墓,,,乙某一,,Z003
        """);
    write(
        records.resolve("routes.csv"),
        """
        name,stops,publisher,sources
        无有线,丁某墓;丙某旧居纪念馆;丙某旧居,无此旅行社,Z003
        """);
    write(
        records.resolve("chronicle.md"),
        """
        # 1930年
        ## 5月
        4日 甲某一与乙某一在无名街开会。 [Z001]
        """);
    write(
        records.resolve("甲某一.md"),
        """
        ---
        name: 甲某一
        sources: [Z001]
        ---

        甲某一，化名假某二，教员。1930年加入无名社。[Z003]
        """);
    var store = new StoreLayout(folder.resolve("store"));
    new Load(store.root(), Base.DEFAULT, List.of(), Progress.SILENT).run(List.of(records));
    data = TripleStore.open(store.tdb(1));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  public DatasetGraph data() {
    return data;
  }

  public EntityReader entities() {
    return new EntityReader(data, Base.DEFAULT);
  }

  public RecordReader records() {
    return new RecordReader(data, Base.DEFAULT, entities());
  }

  /** Reads within a transaction. */
  public <T> T read(Supplier<T> reader) {
    return Txn.calculateRead(data, reader);
  }

  @Override
  public void close() {
    TripleStore.close(data);
  }
}
