package rongshi.server.web;

import io.javalin.http.Context;

/** The language of a page: Chinese, or English where {@code ?lang=en} asks for it. */
enum Language {
  ZH("zh", "zh-Hans"),
  EN("en", "en");

  private final String key;
  private final String tag;

  Language(String key, String tag) {
    this.key = key;
    this.tag = tag;
  }

  /** Its value in an address. */
  String key() {
    return key;
  }

  /** Its BCP 47 tag, for {@code lang} and {@code hreflang}. */
  String tag() {
    return tag;
  }

  Language other() {
    return this == ZH ? EN : ZH;
  }

  static Language of(Context context) {
    String asked = context.queryParam("lang");
    return asked != null && asked.startsWith("en") ? EN : ZH;
  }
}
