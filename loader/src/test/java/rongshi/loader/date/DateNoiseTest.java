package rongshi.loader.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, its dates are in order and each is read or has a reason. */
class DateNoiseTest {
  private static final DateFinder FINDER = new DateFinder();
  private static final DateReader READER = new DateReader();

  @Provide
  Arbitrary<String> rubble() {
    return Arbitraries.of(
            "年", "月", "日", "初", "闰", "光绪", "民国", "1", "9", "三", "十", "廿", "〇", "O", "l", "至", "、",
            "约", "前后", "是", "翌", "春", "底", "甲子", "（", "）", "一说", "农历", "《", "\uD800", "\uDC00",
            "\uE000", "𠀀", " ", "。", "晚", "时", "20世纪", "年代", "上旬", "后", "起")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void everyMentionIsReadOrHasAReason(@ForAll("rubble") String text) {
    int end = 0;
    for (var mention : FINDER.find(text, new DateContext(1911, 8, 0))) {
      assertTrue(mention.start() >= end && mention.end() > mention.start());
      end = mention.end();
      assertEquals(text.substring(mention.start(), end), mention.reading().text());
      if (mention.reading() instanceof DateReading.NotRead not) {
        assertFalse(not.reasonZh().isBlank() || not.reasonEn().isBlank());
      }
    }
    assertTrue(end <= text.length());
  }

  @Property(tries = 3000)
  void everyCellIsReadOrHasAReason(@ForAll("rubble") String text) {
    if (READER.read(text, DateContext.none()) instanceof DateReading.NotRead not) {
      assertFalse(not.reasonZh().isBlank() || not.reasonEn().isBlank());
    }
  }

  @Test
  void placesCountUnitsAsWritten() {
    var found = FINDER.find("\uD800𠀀\uE000民國二十七年", DateContext.none());

    assertEquals(4, found.getFirst().start());
    assertEquals("民國二十七年", found.getFirst().reading().text());
  }
}
