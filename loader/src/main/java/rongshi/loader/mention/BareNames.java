package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A surname or a given name alone after the full name, and surnames joined by 、 (罗、车). Without a
 * full name before, joined surnames mean the registered people who are connected with each other.
 */
final class BareNames implements ContextFinder {
  private static final Set<String> BEFORE =
      new HashSet<>(
          List.of(
              "与", "和", "由", "经", "为", "被", "对", "以", "向", "命", "派", "率", "推", "请", "委", "致", "随",
              "从", "同", "及", "而", "时", "据", "说", "一说", "另说", "又说", "是", "乃", "后", "嗣", "旋", "于是",
              "遂", "令", "并", "但", "因", "因此", "一作", "其后", "称", "促", "邀", "送", "迎", "助", "攻", "击",
              "逼", "拥", "举"));
  private static final List<String> COUNTED =
      List.of("二人", "两人", "三人", "四人", "等", "诸人", "二氏", "二君");

  private final PersonModel persons;
  private final Dictionary dictionary;

  BareNames(PersonModel persons, Dictionary dictionary) {
    this.persons = persons;
    this.dictionary = dictionary;
  }

  @Override
  public List<NameMention> at(Place place) {
    var page = place.page();
    char c = page.at(place.start());
    if (!Segmenter.isHan(c)) {
      return List.of();
    }
    if (persons.isSurname(c) && page.at(place.start() + 1) == '、' && place.token().length() == 1) {
      var joint = joint(place);
      if (joint.isPresent()) {
        return List.of(joint.get());
      }
    }
    var given = given(place);
    return given.isPresent()
        ? List.of(given.get())
        : surname(place).map(List::of).orElse(List.of());
  }

  private Optional<NameMention> surname(Place place) {
    var page = place.page();
    var token = place.token();
    char c = page.at(place.start());
    boolean alone =
        (token.length() == 1 && token.kind() == Token.Kind.WORD)
            || (token.kind() == Token.Kind.PERSON && token.length() <= 3);
    if (!alone || !persons.isSurname(c) || persons.isDoubtful(c)) {
      return Optional.empty();
    }
    char next = page.at(place.start() + 1);
    if (next == '姓' || next == '家' || next == '某') {
      return Optional.empty();
    }
    boolean free = place.opensClause();
    if (!free) {
      var before = place.sentence().get(place.index() - 1);
      free =
          token.kind() == Token.Kind.WORD
              && BEFORE.contains(page.folded(before.start(), before.end()));
    }
    return free
        ? place
            .memory()
            .ofSurname(String.valueOf(c))
            .map(r -> Linker.of(page, place.start(), place.start() + 1, r, 0.7, "前文姓名之姓"))
        : Optional.empty();
  }

  private Optional<NameMention> given(Place place) {
    var page = place.page();
    var token = place.token();
    int end = place.start() + 2;
    boolean common = token.length() > 1 && token.kind() != Token.Kind.PERSON;
    if (end > place.limit() || common || !Segmenter.isHan(page.at(end - 1))) {
      return Optional.empty();
    }
    boolean splits =
        place.index() + 1 < place.sentence().size()
            && token.length() == 1
            && place.sentence().get(place.index() + 1).length() > 1;
    return splits
        ? Optional.empty()
        : place
            .memory()
            .called(page.folded(place.start(), end))
            .map(r -> Linker.of(page, place.start(), end, r, 0.65, "前文姓名之名"));
  }

  private Optional<NameMention> joint(Place place) {
    var page = place.page();
    var surnames = new ArrayList<String>();
    int at = place.start();
    while (persons.isSurname(page.at(at)) && at < place.limit()) {
      surnames.add(String.valueOf(page.at(at)));
      at++;
      if (page.at(at) != '、') {
        break;
      }
      at++;
    }
    int end = at;
    if (surnames.size() < 2 || page.at(end - 1) == '、') {
      return Optional.empty();
    }
    var said = surnames.stream().map(place.memory()::ofSurname).flatMap(Optional::stream).toList();
    var who =
        said.size() == surnames.size()
            ? said
            : COUNTED.stream().anyMatch(w -> page.has(end, w))
                ? connected(place, surnames)
                : List.<Referent>of();
    return who.size() == surnames.size()
        ? Optional.of(
            new NameMention(
                place.start(),
                end,
                page.words(place.start(), end),
                MentionType.PERSON,
                who,
                0.7,
                "并称"))
        : Optional.empty();
  }

  /** The one set of registered people of the surnames who are all connected with the first. */
  private List<Referent> connected(Place place, List<String> surnames) {
    int year = place.page().dates().yearAt(place.start());
    List<Referent> best = List.of();
    int most = 0;
    boolean tie = false;
    for (var first : dictionary.people(surnames.getFirst())) {
      var group = new ArrayList<KnownEntity>(List.of(first));
      for (String surname : surnames.subList(1, surnames.size())) {
        dictionary.people(surname).stream()
            .filter(p -> first.related().contains(p.id()) || p.related().contains(first.id()))
            .max(
                java.util.Comparator.comparingInt((KnownEntity p) -> shared(first, p))
                    .thenComparing(KnownEntity::id))
            .ifPresent(group::add);
      }
      if (group.size() == surnames.size() && group.stream().allMatch(p -> lived(p, year))) {
        int weight = shared(group.get(0), group.get(1));
        tie = weight == most;
        if (weight > most) {
          most = weight;
          best =
              group.stream()
                  .map(p -> new Referent(MentionType.PERSON, p.name(), Optional.of(p.id())))
                  .toList();
        }
      }
    }
    return tie ? List.of() : best;
  }

  private static int shared(KnownEntity a, KnownEntity b) {
    return 1 + (int) a.related().stream().filter(b.related()::contains).count();
  }

  private static boolean lived(KnownEntity person, int year) {
    return year == 0
        || (person.from().map(d -> d.getYear() + 12 <= year).orElse(true)
            && person.to().map(d -> d.getYear() >= year).orElse(true));
  }
}
