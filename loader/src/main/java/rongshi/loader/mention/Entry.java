package rongshi.loader.mention;

import java.util.ArrayList;
import java.util.List;

/** What the dictionary knows of a string: a common word, a name, or both. */
final class Entry {
  private final int length;

  /** Cost of reading it as a common word; infinite where it is none. */
  double wordCost = Double.POSITIVE_INFINITY;

  /** Class of the common word: n v a d p c f m r t, x for others, 0 for none. */
  char wordClass;

  /** The registered forms it is. */
  final List<Form> forms = new ArrayList<>(1);

  /** The full name of a well-known place; empty where it is none. */
  String place = "";

  /**
   * @param length of the string
   */
  Entry(int length) {
    this.length = length;
  }

  /** Whether it is a form that stands by itself, not only in a certain neighbourhood. */
  boolean named() {
    for (int i = 0; i < forms.size(); i++) {
      var kind = forms.get(i).kind();
      if (kind != Form.Kind.COURTESY && kind != Form.Kind.TITLE) {
        return true;
      }
    }
    return !place.isEmpty();
  }

  /** Whether every form needs a sign before it. */
  boolean weak() {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).kind().score() >= Form.Kind.SHORT.score()
          && forms.get(i).kind() != Form.Kind.TITLE) {
        return false;
      }
    }
    return place.isEmpty();
  }

  /** Whether it is the part of a name that counts only beside something connected with it. */
  boolean inCompany() {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).kind() == Form.Kind.COMPANY) {
        return true;
      }
    }
    return false;
  }

  /** Cost of reading it as a name. */
  double nameCost() {
    if (!named()) {
      return Double.POSITIVE_INFINITY;
    }
    if (weak()) {
      return 12;
    }
    return length > 2 ? 7 : forms.isEmpty() ? 9.5 : 8.5;
  }
}
