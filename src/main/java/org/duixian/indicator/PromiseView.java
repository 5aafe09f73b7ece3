package org.duixian.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.continuity.PairVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The page of a year's promises under a filter.
 *
 * @param years the years to choose from
 * @param verdict the verdict that is shown, null for all
 * @param chips one for all promises and one for each verdict that was given
 * @param rows the promises of this page
 * @param page its number, counted from 1
 * @param pages how many there are
 */
public record PromiseView(
    List<Integer> years,
    int year,
    @Nullable PairVerdict verdict,
    List<Chip> chips,
    List<Promise> rows,
    int page,
    int pages) {

  private static final int ON_A_PAGE = 40;

  /** A filter with how many promises it leaves; {@code verdict} null for all. */
  public record Chip(@Nullable PairVerdict verdict, Sourced count, String path, boolean on) {}

  static PromiseView of(PromiseBook book, int year, @Nullable PairVerdict verdict, int wanted) {
    List<Promise> all = book.of(year);
    List<Chip> chips = new ArrayList<>();
    chips.add(chip(year, null, all.size(), verdict == null));
    for (Map.Entry<PairVerdict, Long> count : book.counts(year).entrySet()) {
      chips.add(chip(year, count.getKey(), count.getValue(), count.getKey() == verdict));
    }
    List<Promise> shown =
        all.stream().filter(promise -> verdict == null || promise.verdict() == verdict).toList();
    int pages = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int page = Math.clamp(wanted, 1, pages);
    int from = Math.min(shown.size(), (page - 1) * ON_A_PAGE);
    return new PromiseView(
        book.years(),
        year,
        verdict,
        chips,
        shown.subList(from, Math.min(shown.size(), from + ON_A_PAGE)),
        page,
        pages);
  }

  private static Chip chip(int year, @Nullable PairVerdict verdict, long count, boolean on) {
    String query = query(year, verdict);
    return new Chip(
        verdict,
        Sourced.count(count, new Source.Count("promises", query)),
        "/promises?" + query,
        on);
  }

  static String query(int year, @Nullable PairVerdict verdict) {
    return "year=" + year + (verdict == null ? "" : "&verdict=" + verdict.name());
  }

  /** Returns the path of another page of the same list. */
  public String path(int other) {
    return "/promises?" + query(year, verdict) + "&page=" + other;
  }
}
