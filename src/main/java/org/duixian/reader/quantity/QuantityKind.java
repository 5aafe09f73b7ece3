package org.duixian.reader.quantity;

/** What sort of thing a unit measures. */
public enum QuantityKind {
  COUNT,
  MONEY,
  PERCENT,
  POINT,
  TIMES,
  AREA,
  LENGTH,
  VOLUME,
  MASS,
  POWER,
  TIME,
  SCORE,
  /** 大 after an Arabic number: 6大平台. */
  BIG,
  /** A place in an order: 全市第2. */
  RANK
}
