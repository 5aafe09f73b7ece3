package org.duixian.declaration;

/** Who may act on an item, by what they are to the district or to the item. */
public enum Holder {
  /** The office and the administrators. */
  OFFICE,
  /** The unit that leads the item. */
  LEAD,
  /** Any unit that reports. */
  UNIT,
  /** The leaders of the district. */
  LEADER,
  /** Who takes the calls of the hotline, for the units of its grant. */
  SEAT,
  /** Who walks a grid, for the units of its grant. */
  GRID_WORKER,
  /** Who mediates disputes, for the units of its grant. */
  MEDIATOR,
  /** Who sees what the tax office lends. */
  TAX_DESK,
  /** Every account of the district but those of deputies. */
  EVERYBODY
}
