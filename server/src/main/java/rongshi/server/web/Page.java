package rongshi.server.web;

import io.javalin.http.Context;

/** A page: where it is and what it shows. {@link Web} lists all of them. */
interface Page {
  /** Its address as a Javalin path, e.g. {@code /page/<id>}. */
  String path();

  /**
   * What it shows to a visit.
   *
   * @throws rongshi.server.problem.ProblemException where the visit asks for what is not there
   */
  Layout show(Visit visit);

  /** Answers a program that prefers data to a page; false where this page has none or none is. */
  default boolean asData(Context context) {
    return false;
  }
}
