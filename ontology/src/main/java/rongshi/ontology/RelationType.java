package rongshi.ontology;

/**
 * A kind of relation between two entities and how a hop along it reads.
 *
 * @param iri the concept
 * @param property the IRI of the property that states it
 * @param forward the sentence from subject to object, with {@code {from}} and {@code {to}}
 * @param backward the sentence from object to subject; {@code {from}} is always where the traveller
 *     stands
 * @param symmetric whether both directions read the same
 */
public record RelationType(
    String iri, String property, Words label, Words forward, Words backward, boolean symmetric) {

  /** The same words in Simplified Chinese and in English. */
  public record Words(String zh, String en) {
    /**
     * @param language {@code en} for English; anything else is Chinese
     */
    public String in(String language) {
      return language.startsWith("en") ? en : zh;
    }
  }

  /**
   * A hop as a sentence in the direction of travel.
   *
   * @param isForward whether it is travelled from subject to object
   * @param language {@code zh} or {@code en}
   */
  public String reading(boolean isForward, String language, String fromName, String toName) {
    String template = (isForward ? forward : backward).in(language);
    int from = template.indexOf("{from}");
    int to = template.indexOf("{to}");
    var out = new StringBuilder(template);
    // the later placeholder first, so that a name that looks like a placeholder stays as it is
    if (from > to) {
      out.replace(from, from + 6, fromName).replace(to, to + 4, toName);
    } else {
      out.replace(to, to + 4, toName).replace(from, from + 6, fromName);
    }
    return out.toString();
  }
}
