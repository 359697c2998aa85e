package rongshi.loader.mention;

/**
 * A form under which an entity is named.
 *
 * @param kind how far the form alone names it
 */
record Form(KnownEntity entity, Kind kind) {
  /** Kinds of form, from the surest. */
  enum Kind {
    /** The register's preferred name. */
    PREFERRED(0.62, "登记名"),
    /** The preferred name without its bracketed part. */
    BARE(0.6, "登记名"),
    /** Another name of the register. */
    ALIAS(0.55, "别名"),
    /** Derived: 仁寿 for 仁寿县, 川东特委 for 中共川东特委, 刘甫澄 from the surname and the 字. */
    SHORT(0.5, "简称"),
    /** A name that is also a common word or very short: needs a sign in the words before it. */
    WEAK(0.42, "简称"),
    /**
     * A given name, 字 or pen name without surname: only where it is introduced, or its bearer near.
     */
    COURTESY(0.45, "字号"),
    /** A part of a name that several bear: only where something connected with it stands near. */
    COMPANY(0.36, "承前简称"),
    /** A title: only between 《 and 》. */
    TITLE(0.6, "书报名");

    private final double score;
    private final String reason;

    Kind(double score, String reason) {
      this.score = score;
      this.reason = reason;
    }

    double score() {
      return score;
    }

    String reason() {
      return reason;
    }
  }
}
