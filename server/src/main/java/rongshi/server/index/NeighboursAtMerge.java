package rongshi.server.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's own vectors, whose graph of neighbours (HNSW: Malkov and Yashunin 2018) is made when
 * segments are merged and not at each flush, where it would be made to be thrown away. What is
 * written is read by Lucene's format of the same name.
 */
final class NeighboursAtMerge extends KnnVectorsFormat {
  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 64;

  private final KnnVectorsFormat graph = new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM);
  private final KnnVectorsFormat flat =
      new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM, 1, null, Integer.MAX_VALUE);

  private NeighboursAtMerge() {
    super(new Lucene99HnswVectorsFormat().getName());
  }

  /** The current codec with these vectors. */
  static Lucene104Codec codec() {
    var format = new NeighboursAtMerge();
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    boolean merging = state.context.context() == IOContext.Context.MERGE;
    return (merging ? graph : flat).fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return graph.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String field) {
    return graph.getMaxDimensions(field);
  }
}
