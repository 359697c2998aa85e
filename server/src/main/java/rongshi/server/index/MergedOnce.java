package rongshi.server.index;

import java.util.Map;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;

/**
 * Leaves segments as they were flushed until they are forced together, then merges all of them, be
 * it one, once.
 */
final class MergedOnce extends MergePolicy {
  @Override
  public MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos infos, MergeContext context) {
    return null;
  }

  @Override
  public MergeSpecification findForcedMerges(
      SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> flushed, MergeContext context) {
    if (infos.asList().stream().noneMatch(each -> flushed.getOrDefault(each, false))) {
      return null;
    }
    var all = new MergeSpecification();
    all.add(new OneMerge(infos.asList()));
    return all;
  }

  @Override
  public MergeSpecification findForcedDeletesMerges(SegmentInfos infos, MergeContext context) {
    return null;
  }
}
