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
  READER,
  /** Deputy of the congress: reads like a reader, of registers what is disclosed to deputies. */
  DEPUTY,
  /** Takes the calls of the hotline. */
  SEAT,
  /** Walks a grid of a street. */
  GRID_WORKER,
  /** Mediates disputes. */
  MEDIATOR,
  /** Sees what the tax office lends. */
  TAX_DESK
}
