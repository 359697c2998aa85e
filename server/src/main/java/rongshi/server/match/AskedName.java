package rongshi.server.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rongshi.loader.text.NameKey;
import rongshi.loader.text.Pinyin;

/**
 * A name that is sought, ready to be compared.
 *
 * @param key of the whole name
 * @param keys of the name, with and without a remark in brackets
 * @param latin whether it is in Latin letters
 * @param readings of a name in Latin letters, by their syllables
 * @param letters its pinyin, where it is in characters
 */
record AskedName(
    String text,
    String key,
    Set<String> keys,
    boolean latin,
    Map<List<String>, String> readings,
    String letters) {

  static AskedName of(String text, LatinName romanised) {
    boolean latin = LatinName.isLatin(text);
    String key = NameKey.of(text);
    return new AskedName(
        text,
        key,
        NameKey.all(text),
        latin,
        latin ? romanised.readings(text) : Map.of(),
        latin ? "" : Pinyin.full(key));
  }
}
