package org.duixian.site;

/** Gives the visitor of the current request; the access module knows. */
public interface Visitors {

  /** Returns who looks, never null. */
  Visitor current();
}
