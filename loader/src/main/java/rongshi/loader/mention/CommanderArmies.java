package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongshi.ontology.EntityType;

/** Troops called by who led them: 刘军, 田部 after the surname; also 川、黔两军 by their provinces. */
final class CommanderArmies implements ContextFinder {
  private static final String NOT_AFTER = "长队事官校门分署委属下将曲内外";

  private final PersonModel persons;
  private final Dictionary dictionary;
  private final Map<String, List<Led>> bySurname = new HashMap<>();

  /** A body and who led it, from and to when. */
  private record Led(KnownEntity body, KnownEntity leader, int from, int to, boolean named) {}

  CommanderArmies(KnownEntities known, PersonModel persons, Dictionary dictionary) {
    this.persons = persons;
    this.dictionary = dictionary;
    for (var leader : known.all()) {
      if (leader.type() == EntityType.PERSON) {
        for (var position : leader.positions()) {
          known
              .byId(position.body())
              .filter(b -> b.kind().equals("军队") && position.term().endsWith("长"))
              .ifPresent(b -> add(b, leader, position));
        }
      }
    }
    for (var body : known.all()) {
      for (var other : body.otherNames()) {
        if (other.name().endsWith("部") && body.kind().equals("军队")) {
          String name = other.name().substring(0, other.name().length() - 1);
          dictionary.forms(name).stream()
              .filter(f -> f.entity().type() == EntityType.PERSON)
              .forEach(f -> put(new Led(body, f.entity(), 0, 9999, true)));
        }
      }
    }
  }

  private void add(KnownEntity body, KnownEntity leader, KnownEntity.Position position) {
    int from = position.from().map(d -> d.getYear()).orElse(0);
    put(
        new Led(
            body,
            leader,
            from,
            position.to().map(d -> d.getYear()).orElse(from == 0 ? 9999 : from + 6),
            false));
  }

  private void put(Led led) {
    var chars = led.leader.name().toCharArray();
    int own = Math.max(1, persons.surnameLength(chars, 0, chars.length));
    bySurname.computeIfAbsent(led.leader.name().substring(0, own), k -> new ArrayList<>()).add(led);
  }

  @Override
  public List<NameMention> at(Place place) {
    var page = place.page();
    int start = place.start();
    char unit = page.at(start + 1);
    if (page.at(start + 1) == '、') {
      return provinces(place);
    }
    if ((unit != '军' && unit != '部')
        || start + 2 > place.limit()
        || NOT_AFTER.indexOf(page.at(start + 2)) > 0
        || place.token().length() > 2) {
      return List.of();
    }
    int year = page.dates().yearAt(start);
    return led(page.folded(start, start + 1), year, place)
        .map(l -> new Referent(MentionType.ORGANISATION, l.body.name(), Optional.of(l.body.id())))
        .map(r -> List.of(Linker.of(page, start, start + 2, r, 0.6, "主官姓氏")))
        .orElse(List.of());
  }

  private Optional<Led> led(String surname, int year, Place place) {
    var all =
        bySurname.getOrDefault(surname, List.of()).stream()
            .filter(l -> year == 0 || (l.from <= year && year <= l.to))
            .filter(l -> year == 0 || l.leader.to().map(d -> d.getYear() >= year).orElse(true))
            .toList();
    var said = place.memory().ofSurname(surname).flatMap(Referent::id);
    var near = all.stream().filter(l -> said.filter(l.leader.id()::equals).isPresent()).toList();
    var named = (near.isEmpty() ? all : near).stream().filter(Led::named).toList();
    var best = !named.isEmpty() ? named : near.isEmpty() ? all : near;
    return best.stream().map(l -> l.body.id()).distinct().count() == 1
        ? Optional.of(best.getFirst())
        : Optional.empty();
  }

  /** 川、黔两军: each province with 军. */
  private List<NameMention> provinces(Place place) {
    var page = place.page();
    var referents = new ArrayList<Referent>();
    int at = place.start();
    while (dictionary.placeOf(page.at(at)) != null) {
      referents.add(
          new Referent(MentionType.ORGANISATION, page.words(at, at + 1) + "军", Optional.empty()));
      at++;
      if (page.at(at) != '、') {
        break;
      }
      at++;
    }
    boolean counted = "两二三四各等".indexOf(page.at(at)) >= 0 && page.at(at + 1) == '军';
    if (referents.size() < 2 || !counted || at + 2 > place.limit()) {
      return List.of();
    }
    return List.of(
        new NameMention(
            place.start(),
            at + 2,
            page.words(place.start(), at + 2),
            MentionType.ORGANISATION,
            referents,
            0.7,
            "并称"));
  }
}
