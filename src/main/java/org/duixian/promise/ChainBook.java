package org.duixian.promise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.duixian.reader.Role;
import org.duixian.reader.continuity.PairVerdict;

/**
 * All chains of a district as its documents stand now, headline indicators first.
 *
 * @param promises what was promised and answered, and figures that disagree
 */
public record ChainBook(List<Chain> chains, PromiseBook promises) {

  /** Returns the chain of this name, or the first that measures the thing of this name. */
  public Optional<Chain> find(String subject) {
    return chains.stream()
        .filter(chain -> chain.name().equals(subject))
        .findFirst()
        .or(() -> chains.stream().filter(chain -> chain.isAbout(subject)).findFirst());
  }

  /** Returns the newest year whose targets have been answered, empty if none has. */
  public OptionalInt answeredYear() {
    return links()
        .filter(year -> chains.stream().anyMatch(chain -> chain.answer(year).isPresent()))
        .max();
  }

  /** Returns the chains whose target of a year got this answer. */
  public List<Chain> answered(int year, PairVerdict verdict) {
    return chains.stream()
        .filter(chain -> chain.answer(year).filter(v -> v.verdict() == verdict).isPresent())
        .toList();
  }

  /** Returns the chains with a target in a year. */
  public List<Chain> targeted(int year) {
    return chains.stream().filter(chain -> chain.at(year, Role.TARGET).isPresent()).toList();
  }

  private IntStream links() {
    return chains.stream().flatMap(chain -> chain.years().stream()).mapToInt(y -> y).distinct();
  }
}
