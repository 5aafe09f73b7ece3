package org.duixian.publication;

import java.util.List;

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
  /** 会议纪要: what a meeting talked about and decided; it is made from the meeting. */
  MINUTES,
  /** The review part of next year's report; it has no number and is not approved here. */
  DRAFT;

  /** Returns the endings of its files; minutes have no rows for a sheet. */
  public List<String> endings() {
    return this == MINUTES ? List.of("docx", "pdf") : List.of("docx", "xlsx", "pdf");
  }

  /** Says whether it is made from the results of a round. */
  public boolean ofRound() {
    return this != MINUTES;
  }

  /** Says whether, marked as public, it opens every commitment of its round to everybody. */
  public boolean tellsAll() {
    return this == MONTHLY || this == LEDGER;
  }

  /** Says whether it goes through checking and signing. */
  public boolean approved() {
    return this != DRAFT;
  }
}
