package org.duixian.site;

import java.util.List;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How a room stands, for the contents of its area; what several modules know of one is put
 * together.
 *
 * @param count how many things it holds, null where nobody counts them
 * @param amount how much they are together
 * @param stages how many stand in each stage, the earliest first
 * @param reds how many of them are late or red
 * @param feeds the numbers that are counted from it
 * @param mine how many of its things wait for the visitor, as a link to them
 */
public record RoomFact(
    @Nullable Sourced count,
    @Nullable Sourced amount,
    List<Share> stages,
    @Nullable Sourced reds,
    List<Fed> feeds,
    @Nullable Fed mine) {

  /** A stage with its things. */
  public record Share(String messageKey, long things, Sourced shown) {}

  /** A thing that has a page. */
  public record Fed(String words, String href) {}

  /** Nothing is known. */
  public static final RoomFact NONE = new RoomFact(null, null, List.of(), null, List.of(), null);

  /** Returns that so many of its things wait for the visitor. */
  public static RoomFact mine(String words, String href) {
    return new RoomFact(null, null, List.of(), null, List.of(), new Fed(words, href));
  }

  /** Returns what both know. */
  public RoomFact and(RoomFact other) {
    return new RoomFact(
        count == null ? other.count : count,
        amount == null ? other.amount : amount,
        stages.isEmpty() ? other.stages : stages,
        reds == null ? other.reds : reds,
        feeds.isEmpty() ? other.feeds : feeds,
        mine == null ? other.mine : mine);
  }
}
