package org.duixian.reader;

/** How a figure bounds the world; the codes are those of the labelling guideline. */
public enum Bound {
  EQ,
  /** 以上、不少于、不低于、至少、力争达到. */
  GE,
  /** 超、超过、突破、余、多. */
  GT,
  /** 以内、以下、不超过、不高于. */
  LE,
  /** 不足. */
  LT,
  /** 近、约、左右、上下. */
  APPROX,
  /** A headline target in words, without a number. */
  QUAL;

  /** Returns the code used in files: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
