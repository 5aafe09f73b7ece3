package org.duixian.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A page of a list.
 *
 * @param from number of the first row, 1 first
 * @param previous where the page before is, null on the first
 * @param next where the page that follows is, null on the last
 */
public record PagePart<R>(List<R> rows, long from, @Nullable Place previous, @Nullable Place next) {

  /** A row with what its place in the list is told by. */
  public record Placed<R>(R row, long key, @Nullable String value) {

    /** Returns a mapper that reads {@code sort_key} and {@code sort_value} beside the row. */
    public static <R> RowMapper<Placed<R>> of(RowMapper<R> mapper) {
      return (ResultSet row, int number) -> placed(mapper.mapRow(row, number), row);
    }

    private static <R> Placed<R> placed(@Nullable R mapped, ResultSet row) throws SQLException {
      if (mapped == null) {
        throw new IllegalStateException("a list has no rows of nothing");
      }
      return new Placed<>(mapped, row.getLong("sort_key"), row.getString("sort_value"));
    }
  }

  /** Makes the page of rows as they were read, one more than it shows if there are more. */
  static <R> PagePart<R> of(Place place, List<Placed<R>> read, int size) {
    boolean more = read.size() > size;
    List<Placed<R>> shown = more ? read.subList(0, size) : read;
    return switch (place) {
      case Place.Numbered numbered -> {
        long before = (numbered.page() - 1L) * size;
        yield part(shown, before, before > 0, more);
      }
      case Place.Beside beside when beside.after() -> part(shown, beside.rows(), true, more);
      case Place.Beside beside ->
          part(shown.reversed(), Math.max(more ? 1 : 0, beside.rows() - shown.size()), more, true);
    };
  }

  private static <R> PagePart<R> part(
      List<Placed<R>> shown, long before, boolean previous, boolean next) {
    if (shown.isEmpty()) {
      return new PagePart<>(List.of(), before + 1, previous ? Place.FIRST : null, null);
    }
    Placed<R> first = shown.getFirst();
    Placed<R> last = shown.getLast();
    return new PagePart<>(
        shown.stream().map(Placed::row).toList(),
        before + 1,
        previous ? new Place.Beside(false, before, first.key(), first.value()) : null,
        next ? new Place.Beside(true, before + shown.size(), last.key(), last.value()) : null);
  }

  /** Returns the same with the rows as something else. */
  public <S> PagePart<S> map(Function<R, S> as) {
    return new PagePart<>(rows.stream().map(as).toList(), from, previous, next);
  }

  /** Returns this page and all that follow, each read when it is asked for. */
  public static <T, R> Stream<PagePart<R>> all(
      Query<T> query, Function<Query<T>, PagePart<R>> read) {
    return Stream.iterate(
            Optional.of(read.apply(query.at(Place.FIRST))),
            Optional::isPresent,
            part -> part.flatMap(here -> here.following(query, read)))
        .flatMap(Optional::stream);
  }

  private <T> Optional<PagePart<R>> following(
      Query<T> query, Function<Query<T>, PagePart<R>> read) {
    return Optional.ofNullable(next).map(place -> read.apply(query.at(place)));
  }

  /**
   * Cuts a page with a number out of rows in memory; after the last page comes the last one again.
   */
  public static <R> Numbered<R> cut(List<R> all, int page, int size, Function<Integer, String> to) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), size));
    int here = Math.clamp(page, 1, pages);
    int from = (here - 1) * size;
    return new Numbered<>(
        all.subList(from, Math.min(from + size, all.size())),
        here,
        pages,
        all.size(),
        here == 1 ? null : to.apply(here - 1),
        here == pages ? null : to.apply(here + 1));
  }

  /**
   * A page with a number.
   *
   * @param total how many rows all pages have
   */
  public record Numbered<R>(
      List<R> rows,
      int page,
      int pages,
      int total,
      @Nullable String previous,
      @Nullable String next) {}
}
