package rongshi.loader.mention;

import java.util.List;
import rongshi.ontology.EntityType;

/** Titles between 《 and 》, with the word of their kind behind (《甲》周刊). */
final class Publications implements Finder {
  private static final int LONGEST = 60;
  private static final List<String> KINDS =
      List.of(
          "半月刊", "三日刊", "双周刊", "周刊", "周报", "日报", "晚报", "月刊", "旬刊", "季刊", "诗刊", "副刊", "杂志", "报",
          "刊");

  private final Dictionary dictionary;

  Publications(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public void find(Page page, List<Token> sentence, List<Found> out) {
    int open = -1;
    int limit = sentence.getLast().end();
    for (int i = sentence.getFirst().start(); i < limit; i++) {
      char c = page.at(i);
      if (c == '《') {
        open = open < 0 ? i : open;
      } else if (open >= 0 && c == '》') {
        if (i + 1 - open > 2 && i + 1 - open <= LONGEST) {
          title(page, open, i + 1, limit, out);
        }
        open = -1;
      }
    }
  }

  private void title(Page page, int start, int close, int limit, List<Found> out) {
    int end = close;
    for (String kind : KINDS) {
      if (close + kind.length() <= limit
          && page.has(close, kind)
          && page.at(close + kind.length()) != '社') {
        end = close + kind.length();
        break;
      }
    }
    for (var words :
        List.of(
            page.folded(start, end),
            page.folded(start, close),
            page.folded(start + 1, close - 1))) {
      var forms = dictionary.forms(words).stream().filter(Publications::isPublished).toList();
      if (!forms.isEmpty()) {
        out.add(Found.known(start, end, forms));
        return;
      }
    }
    out.add(Found.fresh(start, end, MentionType.PUBLICATION, page.words(start, end), 0.8, "书名号"));
  }

  private static boolean isPublished(Form form) {
    return form.entity().type() == EntityType.WORK
        || (form.entity().type() == EntityType.ORGANISATION && form.entity().kind().equals("报刊"));
  }
}
