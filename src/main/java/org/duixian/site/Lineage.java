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

  /** A number that stands for itself. */
  public static Lineage of(String title, Sourced number, String rule) {
    return new Lineage(title, number, rule, null, null, List.of(), List.of());
  }

  /** Returns it with the sentence it was read in. */
  public Lineage quoting(@Nullable Quote read) {
    return new Lineage(title, number, rule, read, place, parts, links);
  }

  /** Returns it with where its sentence stands, or who typed it and when. */
  public Lineage at(@Nullable String where) {
    return new Lineage(title, number, rule, quote, where, parts, links);
  }

  /** Returns it with what it is made of. */
  public Lineage made(List<Part> of) {
    return new Lineage(title, number, rule, quote, place, of, links);
  }

  /** Returns it with where to go on from here. */
  public Lineage leading(List<Link> onwards) {
    return new Lineage(title, number, rule, quote, place, parts, onwards);
  }

  /** Returns it with the one page to go on to from here. */
  public Lineage leading(String label, String href) {
    return leading(List.of(new Link(label, href)));
  }

  /** A sentence with the number's own words in the middle. */
  public record Quote(String before, String marked, String after) {}

  /** One part of the number, or one thing that was counted; {@code number} null for a thing. */
  public record Part(String name, @Nullable Sourced number, @Nullable String href) {}

  /** A further step. */
  public record Link(String label, String href) {}
}
