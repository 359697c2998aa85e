package rongshi.server.index;

/** The names of the index's fields. */
public final class Fields {
  public static final String ID = "id";

  /** {@code person}, …, or {@code passage}. */
  public static final String TYPE = "type";

  public static final String NAME = "name";
  public static final String ALIAS = "alias";
  public static final String DESCRIPTION = "description";
  public static final String FIRST_YEAR = "firstYear";
  public static final String LAST_YEAR = "lastYear";

  /** Ids of the places an entity lies in, with what contains them. */
  public static final String WITHIN = "within";

  /** The folded preferred name, whole. */
  public static final String EXACT_NAME = "exactName";

  /** Every folded name, whole. */
  public static final String EXACT = "exact";

  public static final String PINYIN = "pinyin";

  // analysed
  public static final String NAMES = "names";
  public static final String DESCRIBED = "described";
  public static final String CLAIMS = "claims";
  public static final String PASSAGES = "passages";

  /** A passage's text. */
  public static final String TEXT = "text";

  public static final String LATITUDE = "lat";
  public static final String LONGITUDE = "lon";

  private Fields() {}
}
