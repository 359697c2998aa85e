package rongshi.loader.extract;

/** How the subject of a fact was found, the surest way first. */
public enum SubjectSource {
  /** A slot of the pattern holds it, so that the words themselves name it. */
  NAMED,
  /** The clause names it before the pattern. */
  CLAUSE,
  /** An earlier clause of the sentence names it. */
  EARLIER_CLAUSE,
  /** It is whom the passage is about. */
  TOPIC,
  /** It is the body named last. */
  LAST_BODY,
  /** An earlier sentence spoke of it alone. */
  EARLIER_SENTENCE
}
