package rongshi.server.reconcile;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.List;

/** The page that says what scores and features mean; each feature has its anchor. */
final class Features {
  private record Feature(String id, String zh, String en) {}

  private static final List<Feature> ALL =
      List.of(
          new Feature(
              "name",
              "名称相合的程度，0–100：100 名称相同，96 又名相同，90 姓与字号，82 拼音，80 威妥玛拼音，75 字号，72 同音，60 一字之差",
              "how the name fits, 0–100: 100 the same, 96 another name, 90 surname and courtesy"
                  + " name, 82 pinyin, 80 Wade-Giles, 75 courtesy name, 72 the same sound, 60 one"
                  + " character differs"),
          new Feature("full_name", "是否与首选名称全同", "whether it is the preferred name in full"),
          new Feature("type", "是否属所求类型", "whether it is of a type asked for"),
          new Feature(
              "birth",
              "出生：正为相合，负为不合；同日 80，同年 60，差一年（农历、虚岁、儒略历）40",
              "birth, positive where it agrees: 80 the same day, 60 the year, 40 a year apart"
                  + " (lunar, counted ages, Julian)"),
          new Feature("death", "逝世，同上", "death, likewise"),
          new Feature("date", "其他日期，同上", "another date, likewise"),
          new Feature(
              "active", "记载的行事是否在其生平之内", "whether what is told of it lies within that life"),
          new Feature("place", "地点：愈少见者分量愈重", "a place; the rarer it is, the more it tells"),
          new Feature(
              "relation",
              "与同一人物、机构或事件相关：愈少见者分量愈重",
              "it has to do with the same person, body or event; the rarer, the more it tells"),
          new Feature("occupation", "身份、职业相近", "a like occupation"),
          new Feature("sex", "性别：不同为 −70", "sex: −70 where it differs"),
          new Feature("link", "此前裁定：100 同一，50 相近，−100 不同", "decided before: 100 same, −100 not"));

  private Features() {}

  static String page() {
    return Preview.page(
        "对照服务的分值",
        main(
            h1("对照服务的分值 What reconciliation scores mean"),
            p(
                "分值 0–100 = 100 × 名称^(1 − 0.7 × 佐证) × (¾ + ¼ × 佐证) × (1 − 反证)。75：名称相同，别无所知；90"
                    + " 以上：名称相同且另有独立佐证；40 以下：有反证，或名称勉强。"),
            p(
                "A score is 100 × name^(1 − 0.7 × agreement) × (¾ + ¼ × agreement) × (1 −"
                    + " contradiction): 75 the same name and nothing else known, above 90 something"
                    + " independent agrees, below 40 a contradiction or hardly the name."),
            p(
                "“match”"
                    + " 只在史家也会认同时为真：全名相同，至少一项独立佐证（生年、卒年、不泛见的地点或关系），无反证，无相近的同名者；二字名、拼音、同音、字号须两项且含生卒年。"
                    + "只给名称时，须三字以上全名且库中无同名者。"),
            p(
                "“match” is true only where a historian would agree: the full name, at least one"
                    + " independent agreement, nothing that contradicts, no rival; two, one of them"
                    + " a date, for names of two characters, pinyin, sound or courtesy names. Where"
                    + " only a name is asked, a full name of three characters or more that nobody"
                    + " else here bears."),
            h2("features"),
            dl(each(ALL, Features::feature))));
  }

  private static DomContent feature(Feature feature) {
    return j2html.TagCreator.join(
        dt(code(feature.id())).withId(feature.id()), dd(feature.zh() + " " + feature.en()));
  }
}
