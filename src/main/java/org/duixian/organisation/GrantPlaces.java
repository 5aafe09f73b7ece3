package org.duixian.organisation;

import java.util.List;
import org.duixian.kernel.Label;

/** Tells in which registers a role can be given; the module that knows registers does. */
public interface GrantPlaces {

  /**
   * A register.
   *
   * @param code the word that tells it from others
   */
  record Place(String code, Label name) {}

  /** Returns the registers of the district, in the order of their codes. */
  List<Place> places();
}
