package org.duixian.promise;

import java.util.List;
import java.util.Optional;
import org.duixian.reader.Role;

/**
 * One indicator over the years.
 *
 * @param name the indicator's name
 * @param headline whether it is one of the headline indicators every report has
 * @param links what was said of it, by year, a year's target before its result
 * @param verdicts what became of the targets
 */
public record Chain(String name, boolean headline, List<ChainLink> links, List<Verdict> verdicts) {

  /** Returns the target or the result of a year, the first that was told. */
  public Optional<ChainLink> at(int year, Role role) {
    return links.stream().filter(link -> link.year() == year && link.role() == role).findFirst();
  }

  /** Returns how a year's target was answered, empty while no later document could answer. */
  public Optional<Verdict> answer(int year) {
    return verdicts.stream().filter(v -> v.year() == year && !v.isMove()).findFirst();
  }

  /** Returns how the next year's target compares with this year's. */
  public Optional<Verdict> move(int year) {
    return verdicts.stream().filter(v -> v.year() == year && v.isMove()).findFirst();
  }

  /** Returns the years in which something was promised or told, ascending. */
  public List<Integer> years() {
    return links.stream().map(ChainLink::year).distinct().sorted().toList();
  }

  /** Says whether one of its sentences measures the thing of this name. */
  boolean isAbout(String subject) {
    return name.equals(subject)
        || links.stream().anyMatch(link -> subject.equals(link.statement().subject()));
  }
}
