package rongshi.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import rongshi.ontology.Concepts;
import rongshi.ontology.EntityType;
import rongshi.ontology.Vocabulary;
import rongshi.server.index.IndexedEntity;
import rongshi.server.index.IndexedPassage;
import rongshi.server.index.IndexedRecords;
import rongshi.server.index.Traits;

/**
 * Invented entities and passages of any number, for measuring: people called 甲耀乙, counties called
 * 丙秋县, chronicle sentences of a grammar, links after a power law. The same number and seed give the
 * same records, each made from its own number alone.
 */
public final class InventedRecords implements IndexedRecords {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  private static final String GIVEN =
      "天地玄黄宇宙洪荒日月盈昃星宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜"
          + "海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王";
  private static final EntityType[] TYPES = types();
  private static final List<String> EVENTS =
      List.of("起义", "会议", "惨案", "罢工", "运动", "战斗", "兵变", "集会");
  private static final List<String> BODIES =
      List.of("中学", "商会", "银行", "机器厂", "医院", "剧社", "同志会", "特别支部", "书店", "日报社");
  private static final List<String> SITES = List.of("旧址", "纪念碑", "墓", "故居", "遗址");
  private static final List<String> PLACES = List.of("镇", "乡", "街", "村", "寺", "场");
  private static final List<String> FACTS =
      List.of("memberOf", "positionAt", "participatedIn", "founded", "studiedAt", "arrestedAt");
  private static final Map<EntityType, String> SCHEMES =
      Map.of(
          EntityType.PERSON, "sex",
          EntityType.EVENT, "event-type",
          EntityType.PLACE, "place-type",
          EntityType.SITE, "site-category",
          EntityType.ORGANISATION, "organisation-type",
          EntityType.WORK, "work-type");
  private static final int COUNTIES = 200;
  private static final int POOL = 3_000;
  private static final int ENTITIES_A_PASSAGE = 5;
  private static final int FIRST_YEAR = 1850;
  private static final int YEARS = 140;

  private final int entities;
  private final long seed;
  private final Grammar grammar;
  private final Map<EntityType, List<String>> concepts = new EnumMap<>(EntityType.class);

  /**
   * @param entities how many; a fifth as many passages come with them
   */
  public InventedRecords(int entities, long seed) {
    this.entities = entities;
    this.seed = seed;
    SCHEMES.forEach((type, scheme) -> concepts.put(type, concepts(scheme)));
    var pools =
        Map.of(
            "登记人", pool(EntityType.PERSON),
            "登记地", pool(EntityType.PLACE),
            "登记机构", pool(EntityType.ORGANISATION),
            "登记书报", pool(EntityType.WORK),
            "登记事", pool(EntityType.EVENT));
    try (var in = InventedRecords.class.getResourceAsStream("chronicle-grammar.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      this.grammar = new Grammar(lines.lines(), pools);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> concepts(String scheme) {
    var model = new Vocabulary().concepts();
    return model
        .listSubjectsWithProperty(SKOS.inScheme, model.createResource(Concepts.NS + scheme))
        .mapWith(Resource::getURI)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private List<String> pool(EntityType type) {
    return IntStream.range(0, Math.max(TYPES.length, entities))
        .filter(i -> TYPES[i % TYPES.length] == type)
        .limit(POOL)
        .mapToObj(this::name)
        .toList();
  }

  /** Of twenty, eight are people. */
  private static EntityType[] types() {
    var types = new ArrayList<EntityType>();
    types.addAll(java.util.Collections.nCopies(8, EntityType.PERSON));
    types.addAll(java.util.Collections.nCopies(4, EntityType.EVENT));
    types.addAll(java.util.Collections.nCopies(3, EntityType.ORGANISATION));
    types.addAll(java.util.Collections.nCopies(2, EntityType.PLACE));
    types.addAll(java.util.Collections.nCopies(2, EntityType.SITE));
    types.addAll(java.util.Collections.nCopies(1, EntityType.WORK));
    return types.toArray(EntityType[]::new);
  }

  @Override
  public int size() {
    return entities + entities / ENTITIES_A_PASSAGE;
  }

  @Override
  public void each(Taker taker) throws IOException {
    for (int i = 0; i < entities; i++) {
      taker.entity(entity(i));
    }
    for (int i = 0; i < entities / ENTITIES_A_PASSAGE; i++) {
      taker.passage(passage(i));
    }
  }

  /** How many entities there are. */
  int entities() {
    return entities;
  }

  EntityType type(int number) {
    return TYPES[number % TYPES.length];
  }

  String id(int number) {
    return type(number).key() + "/" + name(number) + "-" + number;
  }

  String name(int number) {
    var random = random(number, 1);
    String stem = one(STEMS, random);
    String two = one(GIVEN, random) + one(GIVEN, random);
    return switch (type(number)) {
      case PERSON -> stem + two;
      case PLACE -> stem + two + (place(number) < COUNTIES ? "县" : one(PLACES, random));
      case EVENT -> stem + two + one(EVENTS, random);
      case SITE -> stem + two + one(SITES, random);
      case WORK -> "《" + stem + two + "》";
      default -> stem + two + one(BODIES, random);
    };
  }

  /** The how manieth place an entity is. */
  private static int place(int number) {
    return number / TYPES.length * 2 + number % TYPES.length % 2;
  }

  /** The entity that is a place of a number. */
  private static int placed(int place) {
    return place / 2 * TYPES.length + 15 + (place % 2 == 0 ? 1 : 0);
  }

  private IndexedEntity entity(int number) {
    var random = random(number, 2);
    var links = new ArrayList<String>();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      links.add(id(popular(random)));
    }
    var company = List.of(id(popular(random)), id(popular(random)));
    int first = FIRST_YEAR + random.nextInt(YEARS);
    int last = Math.min(FIRST_YEAR + YEARS, first + random.nextInt(60));
    var facts = new TreeSet<String>();
    String fact = one(FACTS, random);
    facts.add(fact);
    facts.add(fact + "@" + first);
    var names = new ArrayList<String>(List.of(name(number)));
    if (random.nextInt(3) == 0) {
      names.add(one(STEMS, random) + one(GIVEN, random) + "号");
    }
    return new IndexedEntity(
        id(number),
        type(number),
        names,
        written("叙", random),
        sentences(2 + random.nextInt(4), random),
        sentences(random.nextInt(3), random),
        links,
        company,
        facts,
        links.size() + company.size(),
        false,
        new TreeSet<>(List.of(first, last)),
        Set.of(one(concepts.get(type(number)), random)),
        new TreeSet<>(
            List.of("source/Z" + random.nextInt(2_000), "source/Z" + random.nextInt(2_000))),
        within(random),
        first,
        last,
        null,
        null,
        Traits.EMPTY);
  }

  private Set<String> within(SplittableRandom random) {
    int places = Math.max(1, entities / TYPES.length) * 2;
    int town = random.nextInt(places);
    var all = new TreeSet<String>();
    for (int place : new int[] {0, town % Math.min(places, COUNTIES), town}) {
      int number = placed(place);
      if (number < entities) {
        all.add(id(number));
      }
    }
    return all;
  }

  private IndexedPassage passage(int number) {
    var random = random(number, 3);
    int year = FIRST_YEAR + random.nextInt(YEARS);
    var mentions = new TreeSet<String>();
    for (int i = 0; i < 3; i++) {
      mentions.add(id(popular(random)));
    }
    return new IndexedPassage(
        "passage/" + number,
        year + "年",
        sentences(1 + random.nextInt(2), random),
        year,
        year,
        Set.of("source/Z" + random.nextInt(2_000)),
        mentions);
  }

  /** The lower its number, the oftener an entity is spoken of. */
  private int popular(SplittableRandom random) {
    double share = random.nextDouble();
    return (int) (entities * share * share * share);
  }

  private String sentences(int many, SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      grammar.write("句", random, text);
      text.append('\n');
    }
    return text.toString();
  }

  private String written(String symbol, SplittableRandom random) {
    var text = new StringBuilder();
    grammar.write(symbol, random, text);
    return text.toString();
  }

  SplittableRandom random(int number, int use) {
    return new SplittableRandom(new SplittableRandom(seed * 31 + use).nextLong() + number);
  }

  static String one(String characters, SplittableRandom random) {
    int at = random.nextInt(characters.length());
    return characters.substring(at, at + 1);
  }

  static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** The words that tell of an entity. */
  String text(int number) {
    return entity(number).claims();
  }

  int year(int number) {
    return entity(number).first();
  }
}
