package org.duixian.access;

/** What an account may do. */
public enum AccountRole {
  /** Manages accounts and settings, and may do all that the office may. */
  ADMINISTRATOR,
  /** Government office: imports, confirms, assigns, publishes. */
  OFFICE,
  /** Unit reporter: reports on what the unit leads. */
  UNIT,
  /** District leader: reads everything, decides. */
  LEADER,
  /** Reads the ledger. */
  READER
}
