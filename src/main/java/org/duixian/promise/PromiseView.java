package org.duixian.promise;

import java.util.Arrays;
import java.util.List;
import org.duixian.kernel.Sourced;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Facets;
import org.duixian.list.Kind;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.reader.continuity.PairVerdict;

/**
 * The page of a year's promises under a filter.
 *
 * @param years the years to choose from
 * @param all the promises of the year whatever their verdict
 * @param verdicts one choice for each verdict that was given
 */
public record PromiseView(
    List<Integer> years,
    int year,
    Query<Promise> query,
    Sourced all,
    List<Facets.Facet> verdicts,
    PagePart.Numbered<Promise> pages) {

  static final Columns<Promise> COLUMNS =
      Columns.<Promise>at("promises", "/promises")
          .scope("year", "[12][0-9]{3}", null)
          .with(
              Column.choice(
                  "verdict",
                  "promise.promises.verdict",
                  Kind.CHOICE,
                  Arrays.stream(PairVerdict.values()).map(PromiseView::given).toList()));

  private static final int ON_A_PAGE = 40;

  private static Case<Promise> given(PairVerdict verdict) {
    return new Case<>(
        verdict.name(),
        "promise.verdict." + verdict.name(),
        "",
        promise -> promise.verdict() == verdict);
  }

  static PromiseView of(PromiseBook book, Query<Promise> query) {
    int year = Integer.parseInt(query.scope("year"));
    List<Promise> all = book.of(year);
    List<Facets.Facet> verdicts =
        Facets.over(query, all).choices("verdict").stream().filter(Facets.Facet::some).toList();
    return new PromiseView(
        book.years(),
        year,
        query,
        Facets.count(all.size(), query.bare()),
        verdicts,
        query.cut(query.of(all), ON_A_PAGE));
  }
}
