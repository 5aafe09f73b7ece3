package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** A filter in words. */
@Component
class FilterWords {

  private final Wording wording;

  FilterWords(Wording wording) {
    this.wording = wording;
  }

  String of(TaskFilter filter, GoalTree tree, String lead, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(wording.of(locale, "goal.ledger-of", String.valueOf(filter.year())));
    if (filter.dropped()) {
      words.add(wording.of(locale, "goal.state.DROPPED"));
    }
    if (filter.assignment() != null) {
      words.add(wording.of(locale, "goal.assignment." + filter.assignment().name()));
    }
    if (filter.node() != null) {
      words.add(named(locale, "goal.node", tree.path(filter.node())));
    }
    if (filter.lead() != null) {
      words.add(named(locale, "goal.lead", lead));
    }
    if (filter.numbered() != null) {
      words.add(wording.of(locale, filter.numbered() ? "goal.numbered" : "goal.not-numbered"));
    }
    if (filter.due() != null) {
      boolean none = filter.due().equals(TaskFilter.NO_DEADLINE);
      words.add(
          none
              ? wording.of(locale, "goal.no-deadline")
              : named(locale, "goal.deadline", filter.due()));
    }
    if (!filter.text().isEmpty()) {
      words.add(named(locale, "goal.search", filter.text()));
    }
    return String.join(" · ", words);
  }

  private String named(Locale locale, String key, String value) {
    return wording.of(locale, key) + " " + value;
  }
}
