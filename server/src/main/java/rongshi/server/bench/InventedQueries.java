package rongshi.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import rongshi.loader.text.Pinyin;
import rongshi.ontology.EntityType;
import rongshi.server.search.SearchQuery;
import rongshi.server.search.SearchQuery.Filters;

/**
 * What readers would type who look for invented records: names as they are, misspelt and in pinyin,
 * words of what is told, a year with a place and an event, whole descriptions; a third of them with
 * filters. The same records give the same queries.
 */
final class InventedQueries {
  private static final int USE = 7;

  private final InventedRecords records;

  InventedQueries(InventedRecords records) {
    this.records = records;
  }

  List<SearchQuery> searches(int many) {
    var all = new ArrayList<SearchQuery>();
    for (int i = 0; i < many; i++) {
      var random = records.random(i, USE);
      var filters = i % 3 == 0 ? filters(random) : Filters.NONE;
      all.add(new SearchQuery(text(i, random), filters, Set.of(), "relevance", 20, 0));
    }
    return all;
  }

  /** Queries of words alone, as any full-text search takes them. */
  List<String> words(int many) {
    var all = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      var random = records.random(i, USE + 1);
      int number = random.nextInt(records.entities());
      all.add(
          switch (i % 3) {
            case 0 -> records.name(number);
            case 1 -> phrase(number, 2 + random.nextInt(3), random);
            default -> phrase(number, 4, random) + " " + phrase(number, 2, random);
          });
    }
    return all;
  }

  /** Beginnings of names, in characters and in pinyin. */
  List<String> beginnings(int many) {
    var all = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      var random = records.random(i, USE + 2);
      String name = records.name(random.nextInt(records.entities())).replace("《", "");
      String pinyin = Pinyin.full(name);
      all.add(
          switch (i % 4) {
            case 0 -> name.substring(0, 1);
            case 1 -> name.substring(0, 2);
            case 2 -> pinyin.substring(0, Math.min(pinyin.length(), 2 + random.nextInt(4)));
            default -> name;
          });
    }
    return all;
  }

  private String text(int i, SplittableRandom random) {
    int number = random.nextInt(records.entities());
    String name = records.name(number);
    return switch (i % 8) {
      case 0, 1 -> name;
      case 2 -> Pinyin.full(name);
      case 3 -> name.substring(0, name.length() - 1) + InventedRecords.one("某虚无", random);
      case 4, 5 -> phrase(number, 4, random) + " " + phrase(number, 2, random);
      case 6 -> records.year(number) + "年 " + place(random) + " 起义";
      default -> phrase(number, 6, random) + "的" + phrase(number, 4, random) + "烈士";
    };
  }

  private String place(SplittableRandom random) {
    int number;
    do {
      number = random.nextInt(records.entities());
    } while (records.type(number) != EntityType.PLACE);
    return records.name(number);
  }

  private String phrase(int number, int length, SplittableRandom random) {
    String text = records.text(number).replaceAll("[^\\p{IsHan}]", "");
    if (text.length() <= length) {
      return records.name(number);
    }
    int from = random.nextInt(text.length() - length);
    return text.substring(from, from + length);
  }

  private Filters filters(SplittableRandom random) {
    Optional<String> type =
        random.nextBoolean() ? Optional.of(EntityType.PERSON.key()) : Optional.empty();
    int from = 1900 + random.nextInt(50);
    boolean dated = type.isEmpty() || random.nextBoolean();
    return new Filters(
        type,
        dated ? Optional.of(from) : Optional.empty(),
        dated ? Optional.of(from + 10) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
