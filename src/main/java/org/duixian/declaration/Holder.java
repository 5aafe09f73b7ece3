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
  /** Every account of the district. */
  EVERYBODY
}
