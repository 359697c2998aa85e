package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rongshi.loader.mention.Form.Kind;
import rongshi.loader.text.Folding;
import rongshi.ontology.EntityType;

/** The forms under which prose names a registered entity, as its register row implies them. */
final class NameForms {
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]?");
  private static final Pattern TITLE = Pattern.compile("《([^《》]+)》");
  private static final Pattern QUOTES = Pattern.compile("[“”‘’\"]");
  private static final Pattern DOTS = Pattern.compile("[·•・.]");
  private static final List<String> SURE_UNITS = List.of("省", "县", "市");
  private static final List<String> SMALL_UNITS = List.of("州", "区", "镇", "乡", "场");
  private static final List<String> ARMY_HEADS = List.of("国民革命军", "中国人民解放军", "国民党");
  private static final List<String> GIVEN_KINDS = List.of("字", "号", "笔名", "乳名", "小名", "法号", "法名");

  private final PersonModel persons;

  NameForms(PersonModel persons) {
    this.persons = persons;
  }

  /** Every folded form with its kind; the surest kind where a form comes about twice. */
  Map<String, Kind> of(KnownEntity entity) {
    var forms = new LinkedHashMap<String, Kind>();
    switch (entity.type()) {
      case PERSON -> person(entity, forms);
      case PLACE, SITE -> place(entity, forms);
      case ORGANISATION -> organisation(entity, forms);
      case EVENT -> event(entity, forms);
      case WORK -> work(entity, forms);
      default -> {}
    }
    return forms;
  }

  private void person(KnownEntity entity, Map<String, Kind> forms) {
    put(forms, entity.name(), Kind.PREFERRED);
    if (isHan(entity.name())
        && entity.name().length() > 2
        && !persons.looksFull(Folding.fold(entity.name()))) {
      put(forms, entity.name().substring(0, 2), Kind.COMPANY);
    }
    var chars = Folding.fold(entity.name()).toCharArray();
    int own = chars.length < 2 ? 0 : persons.surnameLength(chars, 0, chars.length);
    for (var other : entity.otherNames()) {
      String name = bare(other.name());
      boolean given = GIVEN_KINDS.contains(other.kind());
      boolean full =
          (persons.looksFull(Folding.fold(name)) && name.length() > 2) || name.length() > 3;
      boolean sameSurname = own > 0 && Folding.fold(name).startsWith(new String(chars, 0, own));
      if (full || (name.length() == 2 && sameSurname) || (!given && name.length() > 2)) {
        put(forms, name, Kind.ALIAS);
      } else {
        put(forms, name, Kind.COURTESY);
        if (own > 0 && name.length() == 2 && isHan(name)) {
          put(forms, entity.name().substring(0, own) + name, Kind.SHORT);
        }
      }
    }
  }

  private static void place(KnownEntity entity, Map<String, Kind> forms) {
    var names = names(entity);
    names.forEach((n, k) -> put(forms, n, k));
    for (String name : names.keySet()) {
      for (String unit : SURE_UNITS) {
        if (name.endsWith(unit) && name.length() > 2 && entity.type() == EntityType.PLACE) {
          put(forms, name.substring(0, name.length() - 1), Kind.SHORT);
        }
      }
      for (String unit : SMALL_UNITS) {
        if (name.endsWith(unit) && name.length() > 2 && entity.type() == EntityType.PLACE) {
          put(forms, name.substring(0, name.length() - 1), Kind.WEAK);
        }
      }
    }
  }

  private static void organisation(KnownEntity entity, Map<String, Kind> forms) {
    names(entity).forEach((n, k) -> put(forms, n, shortTitle(n) ? Kind.TITLE : k));
    for (String name : List.copyOf(forms.keySet())) {
      var title = TITLE.matcher(name);
      if (title.find()) {
        String inside = title.group(1);
        put(forms, title.replaceAll("$1"), inside.length() > 2 ? Kind.ALIAS : Kind.TITLE);
        put(
            forms,
            inside,
            inside.length() > 2 && entity.kind().equals("报刊") ? Kind.SHORT : Kind.TITLE);
      }
      if (entity.kind().equals("报刊")) {
        put(forms, name, Kind.TITLE);
      }
      if (name.startsWith("中共") && name.length() > 5) {
        put(forms, name.substring(2), Kind.SHORT);
      }
      if (entity.name().startsWith("中共") && !name.startsWith("中") && !name.startsWith("《")) {
        put(forms, "中共" + name, Kind.SHORT);
      }
      if (title.find(0) && title.start() == 0 && title.end() + 2 < name.length()) {
        put(forms, name.substring(title.end()), Kind.COMPANY);
      }
      if (name.startsWith("国立")) {
        put(forms, name.substring(2), Kind.SHORT);
      }
      for (String head : ARMY_HEADS) {
        if (name.startsWith(head + "第")) {
          put(forms, name.substring(head.length()), Kind.SHORT);
        }
      }
    }
  }

  private static boolean shortTitle(String name) {
    return name.startsWith("《") && name.endsWith("》") && name.length() < 4;
  }

  private static void event(KnownEntity entity, Map<String, Kind> forms) {
    for (var name : names(entity).entrySet()) {
      put(forms, name.getKey(), name.getValue());
      put(
          forms,
          DOTS.matcher(QUOTES.matcher(name.getKey()).replaceAll("")).replaceAll(""),
          name.getValue());
    }
  }

  private static void work(KnownEntity entity, Map<String, Kind> forms) {
    for (String name : names(entity).keySet()) {
      put(forms, TITLE.matcher(name).replaceAll("$1"), Kind.TITLE);
    }
  }

  /** The names of a row with and without what stands in brackets. */
  private static Map<String, Kind> names(KnownEntity entity) {
    var names = new LinkedHashMap<String, Kind>();
    names.put(entity.name(), Kind.PREFERRED);
    names.putIfAbsent(bare(entity.name()), Kind.BARE);
    for (var other : new ArrayList<>(entity.otherNames())) {
      names.putIfAbsent(other.name(), Kind.ALIAS);
      names.putIfAbsent(bare(other.name()), Kind.ALIAS);
    }
    return names;
  }

  private static String bare(String name) {
    return BRACKETS.matcher(name).replaceAll("").strip();
  }

  private static boolean isHan(String name) {
    return name.chars().allMatch(c -> c >= 0x3400 && c <= 0x9fff);
  }

  private static void put(Map<String, Kind> forms, String name, Kind kind) {
    String folded = Folding.fold(name).strip();
    if (folded.length() > 1) {
      forms.merge(folded, kind, (a, b) -> a.score() >= b.score() ? a : b);
    }
  }
}
