package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A surname with a title: 尹都督, 刘主席, 车氏. Whom the passage named before goes first. */
final class TitledNames implements ContextFinder {
  private final List<String[]> titles =
      Lexicon.rows("person-titles.txt").stream()
          .sorted(Comparator.comparingInt((String[] r) -> -r[0].length()))
          .toList();

  /** 母王氏 has her own surname, whoever of that name was told of before. */
  private static final String KIN = "母妻妾媳嫂婶配娶妣";

  private final PersonModel persons;
  private final Offices offices;
  private final Dictionary dictionary;

  TitledNames(PersonModel persons, Dictionary dictionary) {
    this.persons = persons;
    this.dictionary = dictionary;
    this.offices = new Offices(dictionary);
  }

  @Override
  public List<NameMention> at(Place place) {
    var page = place.page();
    int start = place.start();
    int own =
        Segmenter.isHan(page.at(start))
            ? persons.surnameLength(page.folded(), start, place.limit())
            : 0;
    var token = place.token();
    if (own == 0
        || persons.isDoubtful(page.at(start))
        || (token.length() > own && token.kind() != Token.Kind.PERSON)) {
      return List.of();
    }
    for (var title : titles) {
      int end = start + own + title[0].length();
      if (end <= place.limit() && page.has(start + own, title[0]) && endsWord(place, end)) {
        return titled(place, page.folded(start, start + own), title, end);
      }
    }
    return List.of();
  }

  private List<NameMention> titled(Place place, String surname, String[] title, int end) {
    var page = place.page();
    boolean office = !title[1].equals("-");
    if (title[0].equals("氏") && KIN.indexOf(page.at(place.start() - 1)) >= 0) {
      return List.of();
    }
    var said = place.memory().ofSurname(surname);
    if (said.isPresent()) {
      return List.of(Linker.of(page, place.start(), end, said.get(), 0.75, "前文姓名＋称谓"));
    }
    if (!office) {
      return List.of();
    }
    var words = List.of(title).subList(1, title.length);
    int year = page.dates().yearAt(place.start());
    Optional<Offices.Holder> holder =
        offices.holder(surname, words, year, page.passage(), place.company());
    if (holder.isPresent()) {
      var person = holder.get().person();
      var who = new Referent(MentionType.PERSON, person.name(), Optional.of(person.id()));
      return List.of(
          Linker.of(page, place.start(), end, who, holder.get().score(), holder.get().reason()));
    }
    boolean alone =
        place.opensClause() && title[0].length() > 1 && !dictionary.people(surname).isEmpty();
    String text = page.words(place.start(), end);
    var open = new Referent(MentionType.PERSON, text, Optional.empty());
    return alone
        ? List.of(Linker.of(page, place.start(), end, open, 0.3, "姓＋职衔；未定"))
        : new ArrayList<>();
  }

  /** A title may not run into a longer word: 督 in 督署, 师长 before 大. */
  private static boolean endsWord(Place place, int end) {
    for (int i = place.index(); i < place.sentence().size(); i++) {
      var t = place.sentence().get(i);
      if (t.end() == end) {
        return true;
      }
      if (t.end() > end) {
        return t.kind() == Token.Kind.PERSON;
      }
    }
    return false;
  }
}
