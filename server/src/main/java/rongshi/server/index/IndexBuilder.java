package rongshi.server.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import rongshi.loader.text.RongshiAnalyzer;
import rongshi.ontology.EntityType;
import rongshi.server.similar.MeaningSpace;
import rongshi.server.similar.Profile;
import rongshi.server.similar.SpaceTrainer;

/** Trains the space of meanings, then writes the index, one segment in the order of weights. */
public final class IndexBuilder {
  /** The space is trained from every one of so many records, and from a share of more. */
  private static final int MOST_TRAINED = 60_000;

  private static final int BUFFER_MB = 64;

  private final IndexedRecords records;
  private final boolean similarity;

  /**
   * @param similarity whether vectors are trained and written
   */
  public IndexBuilder(IndexedRecords records, boolean similarity) {
    this.records = records;
    this.similarity = similarity;
  }

  /** Writes the index into an empty folder. */
  public void build(Path directory) throws IOException {
    Path file = directory.resolve(TextIndex.SPACE);
    train(file);
    var space = MeaningSpace.open(file);
    // One thread merges, once: the same release gives the same graph of neighbours. The heaviest
    // come first, so that the first of those who equally fit a name are found first.
    var config =
        new IndexWriterConfig(new RongshiAnalyzer())
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(new MergedOnce())
            .setCodec(NeighboursAtMerge.codec())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setIndexSort(new Sort(new SortField(Fields.WEIGHT, SortField.Type.FLOAT, true)));
    try (var folder = FSDirectory.open(directory);
        var writer = new IndexWriter(folder, config)) {
      records.each(
          new IndexedRecords.Taker() {
            @Override
            public void entity(IndexedEntity entity) throws IOException {
              boolean placed = similarity && entity.type() != EntityType.SOURCE;
              Optional<byte[]> vector = placed ? space.vector(entity.profile()) : Optional.empty();
              writer.addDocument(IndexDocuments.of(entity, vector));
            }

            @Override
            public void passage(IndexedPassage passage) throws IOException {
              writer.addDocument(IndexDocuments.of(passage));
            }
          });
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(TextIndex.FORMAT, TextIndex.CURRENT).entrySet());
    }
  }

  private void train(Path file) throws IOException {
    var trainer = new SpaceTrainer();
    int share = Math.ceilDiv(Math.max(1, records.size()), MOST_TRAINED);
    if (similarity) {
      records.each(
          new IndexedRecords.Taker() {
            @Override
            public void entity(IndexedEntity entity) {
              if (entity.type() != EntityType.SOURCE) {
                add(entity.id(), entity::profile);
              }
            }

            @Override
            public void passage(IndexedPassage passage) {
              add(passage.id(), passage::profile);
            }

            private void add(String id, java.util.function.Supplier<Profile> profile) {
              if (Math.floorMod(id.hashCode(), share) == 0) {
                trainer.add(profile.get());
              }
            }
          });
    }
    trainer.train(file);
  }
}
