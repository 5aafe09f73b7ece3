package org.duixian.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duixian.list.Query;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.Rounds;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/**
 * Proposes what a meeting should talk about: matters that were told further up or ask for more
 * time, what is red or overdue in the latest closed round, and obstacles that units reported there.
 */
@Component
public class AgendaProposals {

  private static final int MOST = 40;

  private final Matters matters;
  private final Rounds rounds;
  private final Results results;
  private final Wording wording;

  AgendaProposals(Matters matters, Rounds rounds, Results results, Wording wording) {
    this.matters = matters;
    this.rounds = rounds;
    this.results = results;
    this.wording = wording;
  }

  /** Returns at most 40 proposals for a day, the most pressing first, without those taken. */
  public List<AgendaItem> on(LocalDate day, List<AgendaItem> taken, Locale locale) {
    Set<String> there = new HashSet<>();
    taken.stream().map(AgendaItem::origin).filter(origin -> origin != null).forEach(there::add);
    List<AgendaItem> proposed = new ArrayList<>();
    for (String shows : List.of("ESCALATED", "ASKED")) {
      Query<Matter> query = Matters.all(day.getYear()).with("shows", shows);
      for (Matter matter : matters.list(query, day, MOST)) {
        add(proposed, there, item(matter, locale));
      }
    }
    rounds
        .latestClosed(day.getYear())
        .ifPresent(
            round ->
                results.ofRound(round.id()).stream()
                    .filter(result -> result.light().red() || result.written().obstacle() != null)
                    .sorted(Comparator.comparingInt(result -> result.light().worstFirst()))
                    .forEach(result -> add(proposed, there, item(result, locale))));
    return proposed.stream().limit(MOST).toList();
  }

  private static void add(List<AgendaItem> proposed, Set<String> there, AgendaItem item) {
    if (item.origin() != null && there.add(item.origin())) {
      proposed.add(item);
    }
  }

  private AgendaItem item(Matter matter, Locale locale) {
    String why =
        matter.askedDue() == null
            ? wording.of(locale, "followup.level." + matter.level())
            : wording.of(locale, "followup.asked-due", matter.askedDue().toString());
    return new AgendaItem(
        0,
        matter.title(),
        why,
        "matter-" + matter.id(),
        matter.path(),
        matter.unit(),
        matter.unitName());
  }

  private AgendaItem item(RoundResult result, Locale locale) {
    String light = wording.of(locale, "site.light." + result.light().name());
    String why =
        result.written().obstacle() == null
            ? result.period().code() + " · " + light
            : result.period().code() + " · " + light + " · " + result.written().obstacle();
    return new AgendaItem(
        0,
        result.title(),
        why,
        "result-" + result.id(),
        result.historyPath(),
        result.subject().unit(),
        result.unitName());
  }
}
