package org.duixian.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.duixian.decomposition.Balance;
import org.duixian.decomposition.Share;
import org.duixian.decomposition.ShareAnswer;
import org.duixian.decomposition.Split;
import org.duixian.decomposition.SplitState;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A target of the district with the shares of its units.
 *
 * @param sum what the shares make together
 * @param difference sum less total
 */
record SplitJson(
    long id,
    String indicator,
    int year,
    SplitState state,
    FigureJson total,
    FigureJson sum,
    FigureJson difference,
    Balance.Verdict verdict,
    @Nullable String deviation,
    List<ShareJson> shares,
    int version,
    String page) {

  /** The share of a unit, and what it says to it. */
  record ShareJson(
      long unit,
      FigureJson value,
      List<PartJson> parts,
      ShareAnswer answer,
      @Nullable String words,
      @Nullable String reply) {}

  /** What a month or quarter brings of a share. */
  record PartJson(String period, FigureJson value) {}

  static SplitJson of(Split split, Sourced total) {
    Balance balance = split.balance();
    return new SplitJson(
        split.id(),
        split.indicator().code(),
        split.year(),
        split.state(),
        FigureJson.of(total),
        figure(split, balance.allocated(), "sum"),
        figure(split, balance.difference(), "difference"),
        balance.verdict(),
        split.deviation(),
        split.shares().stream().map(share -> share(split, share)).toList(),
        split.version(),
        split.path());
  }

  private static ShareJson share(Split split, Share share) {
    String unit = String.valueOf(share.unit());
    List<Period> periods = split.periods();
    List<PartJson> parts =
        IntStream.range(0, share.periods().size())
            .mapToObj(
                at ->
                    new PartJson(
                        periods.get(at).code(), figure(split, share.periods().get(at), unit)))
            .toList();
    return new ShareJson(
        share.unit(),
        figure(split, share.value(), unit),
        parts,
        share.answer(),
        share.words(),
        share.reply());
  }

  private static FigureJson figure(Split split, BigDecimal value, String part) {
    return FigureJson.of(
        Sourced.of(
            value,
            split.indicator().unit(),
            new Source.Computed(
                "split", split.indicator().id() + "." + split.year() + "." + part)));
  }
}
