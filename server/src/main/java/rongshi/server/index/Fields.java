package rongshi.server.index;

/** The names of the index's fields. */
public final class Fields {
  public static final String ID = "id";

  /** {@code person}, …, or {@code passage}. */
  public static final String TYPE = "type";

  public static final String NAME = "name";
  public static final String ALIAS = "alias";

  /** The preferred name, to be read without the stored texts. */
  public static final String LABEL = "label";

  public static final String DESCRIPTION = "description";
  public static final String FIRST_YEAR = "firstYear";
  public static final String LAST_YEAR = "lastYear";

  /** Years of what is told of an entity: of its dated claims and of passages about it. */
  public static final String YEARS = "years";

  /** Ids of the places an entity lies in, with what contains them. */
  public static final String WITHIN = "within";

  /** The key of the preferred name, whole. */
  public static final String EXACT_NAME = "exactName";

  /** Every key of every name, whole. */
  public static final String EXACT = "exact";

  /** Every name's key with one character left out. */
  public static final String SKELETON = "skeleton";

  /** Every name in pinyin, without spaces. */
  public static final String PINYIN = "pinyin";

  /** Every name's initials. */
  public static final String INITIALS = "initials";

  /** Every name's syllables, in order. */
  public static final String SYLLABLES = "syllables";

  /** IRIs of the concepts that classify an entity. */
  public static final String CONCEPT = "concept";

  /** Ids of the entities it is linked with, one for each claim that links them. */
  public static final String LINKS = "links";

  /** Ids of the entities that passages mention beside it. */
  public static final String COMPANY = "company";

  /**
   * Properties and kinds of event it is told of by, alone and with the year: {@code p@1940}; and
   * the days and months of what is told: {@code day 1940-03-14}.
   */
  public static final String FACTS = "facts";

  /** By what a score is multiplied: 1, and more the more is told of an entity. */
  public static final String WEIGHT = "weight";

  /** Ids of the bodies it is linked with. */
  public static final String ORGANISATION = "organisation";

  /** Ids of the sources that speak of it. */
  public static final String SOURCE = "source";

  /** What tells it from others, as a {@link Traits} writes it. */
  public static final String TRAITS = "traits";

  /** Where it lies in the space of meanings: bytes whose cosine counts. */
  public static final String MEANING = "meaning";

  // analysed
  public static final String NAMES = "names";
  public static final String DESCRIBED = "described";
  public static final String CLAIMS = "claims";
  public static final String PASSAGES = "passages";

  /** Where a passage stands. */
  public static final String HEADING = "heading";

  /** A passage's text. */
  public static final String TEXT = "text";

  /** Ids of the entities a passage mentions. */
  public static final String MENTIONS = "mentions";

  public static final String LATITUDE = "lat";
  public static final String LONGITUDE = "lon";

  private Fields() {}
}
