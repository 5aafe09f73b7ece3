package org.duixian.reader;

import java.math.BigDecimal;

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

  /**
   * Returns the bound on a number whose words bound its size: a cut by 3 % or more (−3, {@code GE})
   * is at most −3.
   *
   * @param number what the words came to; of one that is not below zero the bound is the same
   */
  public Bound onNumber(BigDecimal number) {
    if (number.signum() >= 0) {
      return this;
    }
    return switch (this) {
      case GE -> LE;
      case GT -> LT;
      case LE -> GE;
      case LT -> GT;
      case EQ, APPROX, QUAL -> this;
    };
  }

  /**
   * Says whether a target with this bound on its number is met by less: a limit from above, or a
   * plain cut.
   */
  public boolean wantsLess(BigDecimal number) {
    return switch (this) {
      case LE, LT -> true;
      case EQ, APPROX -> number.signum() < 0;
      case GE, GT, QUAL -> false;
    };
  }

  /** Returns the code used in files: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
