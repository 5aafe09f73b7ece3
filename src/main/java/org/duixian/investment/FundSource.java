package org.duixian.investment;

/** Where the money of an item comes from. */
public enum FundSource {
  CENTRAL,
  PROVINCE,
  CITY,
  DISTRICT,
  /** Special bonds of local governments. */
  BOND,
  LOAN,
  /** The builder's own money. */
  OWN,
  OTHER
}
