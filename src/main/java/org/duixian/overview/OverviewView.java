package org.duixian.overview;

import java.util.List;
import org.duixian.document.DocumentRow;
import org.duixian.goal.LedgerSummary;
import org.duixian.kernel.Sourced;
import org.duixian.promise.Chain;
import org.duixian.promise.ChainLink;
import org.duixian.promise.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The overview of a year.
 *
 * @param years the years to choose from, newest first
 * @param headlines targets of the headline indicators
 * @param targets number of all chains with a target in the year
 * @param ledger counts of the year's ledger, null when there is none
 * @param documents documents with how far their review is
 * @param steps what needs doing next, most pressing first
 */
public record OverviewView(
    int year,
    List<Integer> years,
    List<Headline> headlines,
    int targets,
    @Nullable LedgerSummary ledger,
    List<DocumentRow> documents,
    List<Step> steps) {

  /** Returns the goals of the ledger's table; where lights stand beside it, those at the top. */
  public List<LedgerSummary.Branch> branches(@Nullable YearStanding standing) {
    boolean lights = standing != null && !standing.branches().isEmpty();
    return ledger == null
        ? List.of()
        : ledger.branches().stream().filter(each -> !lights || each.depth() == 1).toList();
  }

  /** One headline indicator: the year's target, the result known so far, last year's verdict. */
  public record Headline(
      Chain chain,
      ChainLink target,
      @Nullable ChainLink before,
      @Nullable ChainLink result,
      @Nullable Verdict verdict) {}

  /** One thing to do: how many, in which words, where. */
  public record Step(Sourced count, String messageKey, String name, String href) {}
}
