package org.duixian.access;

/** What a token allows; what its account may not do, no token may. */
public enum TokenScope {
  READ,
  WRITE
}
