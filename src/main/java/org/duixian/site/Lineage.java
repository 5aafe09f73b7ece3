package org.duixian.site;

import java.util.List;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The lineage of one number, as its page shows it.
 *
 * @param title what the number is
 * @param number the number itself
 * @param rule how it came to be, in one sentence
 * @param quote the sentence it was read in, null if none
 * @param place where the sentence stands, or who typed the value and when; null if none
 * @param parts what it is made of, empty if it is whole
 * @param links where to go on from here
 */
public record Lineage(
    String title,
    Sourced number,
    String rule,
    @Nullable Quote quote,
    @Nullable String place,
    List<Part> parts,
    List<Link> links) {

  /** A sentence with the number's own words in the middle. */
  public record Quote(String before, String marked, String after) {}

  /** One part of the number, or one thing that was counted; {@code number} null for a thing. */
  public record Part(String name, @Nullable Sourced number, @Nullable String href) {}

  /** A further step. */
  public record Link(String label, String href) {}
}
