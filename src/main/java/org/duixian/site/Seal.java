package org.duixian.site;

import java.util.Locale;

/** What sort of thing waits for somebody, as one character says it. */
public enum Seal {
  /** 表: a form that a hand must fill. */
  FORM,
  /** 案: something to be got done. */
  CASE,
  /** 准: a passage, or a word that settles something. */
  PASSAGE,
  /** 审: what others sent, to be looked through. */
  REVIEW,
  /** 答: something to be answered. */
  ANSWER;

  /** Returns the key of the character; the sort's name stands under it with {@code .name}. */
  public String messageKey() {
    return "site.seal." + name().toLowerCase(Locale.ROOT);
  }
}
