package org.duixian.site;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a table from left to right, as {@code site/TableFragment.jte} draws them. Each call
 * adds to the right; names of words are keys of the messages.
 *
 * @param frame whose language the words are in
 * @param all the heads so far
 */
public record Heads(Frame frame, List<Head> all) {

  /**
   * One head.
   *
   * @param words what stands over the column
   * @param content what stands there in place of words, null if words do
   * @param number whether the column holds numbers
   * @param hidden whether the words are only heard
   * @param href where the head sorts the table, null where it does not
   * @param sort {@code ascending} or {@code descending} where the table is sorted by it
   */
  public record Head(
      String words,
      @Nullable Content content,
      boolean number,
      boolean hidden,
      @Nullable String href,
      @Nullable String sort) {}

  /** Adds columns of words. */
  public Heads of(String... keys) {
    return all(keys, false, false);
  }

  /** Adds columns of numbers. */
  public Heads numbers(String... keys) {
    return all(keys, true, false);
  }

  /** Adds columns whose head is heard and not seen. */
  public Heads hidden(String... keys) {
    return all(keys, false, true);
  }

  /** Adds a column of words under a head that is no key. */
  public Heads word(String words) {
    return plus(new Head(words, null, false, false, null, null));
  }

  /** Adds a column of numbers under a head that is no key. */
  public Heads number(String words) {
    return plus(new Head(words, null, true, false, null, null));
  }

  /** Adds a column under a head that is more than words. */
  public Heads with(boolean number, Content content) {
    return plus(new Head("", content, number, false, null, null));
  }

  /** Adds a column by whose head the table can be sorted. */
  public Heads sorted(String key, boolean number, String href, @Nullable String sort) {
    return plus(new Head(frame.t(key), null, number, false, href, sort));
  }

  /** Adds what is only there at times. */
  public Heads when(boolean there, UnaryOperator<Heads> more) {
    return there ? more.apply(this) : this;
  }

  /** Adds what is there for each of some things. */
  public <T> Heads each(Iterable<T> things, BiFunction<Heads, T, Heads> more) {
    Heads heads = this;
    for (T thing : things) {
      heads = more.apply(heads, thing);
    }
    return heads;
  }

  private Heads all(String[] keys, boolean number, boolean hidden) {
    List<Head> more =
        Arrays.stream(keys)
            .map(key -> new Head(frame.t(key), null, number, hidden, null, null))
            .toList();
    return new Heads(frame, Stream.concat(all.stream(), more.stream()).toList());
  }

  private Heads plus(Head head) {
    return new Heads(frame, Stream.concat(all.stream(), Stream.of(head)).toList());
  }
}
