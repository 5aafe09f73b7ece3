package org.duixian.publication;

/** The templates of papers. */
public enum BulletinKind {
  /** 通报: how all of it stands after a round. */
  MONTHLY,
  /** 专报: what is far behind, matter by matter. */
  SPECIAL,
  /** 台账: every line in a table. */
  LEDGER,
  /** 督办单: what the units with red lines are asked to do. */
  LETTER,
  /** 指标表: the indicators with target, value and lead or lag. */
  INDICATORS,
  /** The review part of next year's report; it has no number and is not approved here. */
  DRAFT;

  /** Says whether it goes through checking and signing. */
  public boolean approved() {
    return this != DRAFT;
  }
}
