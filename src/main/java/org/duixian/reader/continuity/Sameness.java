package org.duixian.reader.continuity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;

/** Says whether two subjects are the same thing, and by which rule. */
final class Sameness {
  /** Two things with one general name: alike only when the clauses around them are. */
  static final double GENERAL = 0.4;

  /** Two things that are the same but for the act. */
  static final double CORE = 0.95;

  private static final double CONTAINED = 0.85;
  private static final double ALIKE = 0.6;
  private static final int SHORTEST_CONTAINED = 3;
  private static final Set<String> STOCK_OR_FLOW = Set.of("act-renew", "act-finish", "act-ongoing");

  private final SubjectKeys keys;
  private final Map<String, List<String>> fits = Lexicon.load("continuity").map("fits");

  Sameness(SubjectKeys keys) {
    this.keys = keys;
  }

  /** The population is not looked at: its verdict says so. */
  Match of(SubjectKey promise, SubjectKey answer) {
    if (promise.headline() || answer.headline()) {
      boolean same =
          promise.headline() && answer.headline() && promise.core().equals(answer.core());
      return same ? Match.of(1, "pair.indicator", ComparedScope.SAME) : Match.NONE;
    }
    if (promise.name().equals(answer.name())) {
      return keys.isGeneric(promise)
          ? Match.of(GENERAL, "pair.general-name", ComparedScope.SAME)
          : Match.of(1, "pair.same-name", ComparedScope.SAME);
    }
    // What the clauses say of the act counts too, but then the names must be nearly the same.
    ComparedScope scope = scope(promise, answer);
    boolean open = keys.isGeneric(promise) || keys.isGeneric(answer);
    boolean fit = actsFit(promise.act(), answer.act());
    boolean said = fit || actsFit(promise.actOrSaid(), answer.actOrSaid());
    if (open || scope == ComparedScope.OTHER || !said) {
      return Match.NONE;
    }
    Match match = byCore(promise, answer, scope);
    return fit || match.likeness() >= CONTAINED ? match : Match.NONE;
  }

  private static Match byCore(SubjectKey promise, SubjectKey answer, ComparedScope scope) {
    if (promise.core().equals(answer.core())) {
      return Match.of(CORE, "pair.same-thing", scope);
    }
    boolean grows = promise.core().length() < answer.core().length();
    String shorter = grows ? promise.core() : answer.core();
    String longer = grows ? answer.core() : promise.core();
    if (shorter.length() >= SHORTEST_CONTAINED && longer.endsWith(shorter)) {
      return Match.of(CONTAINED, "pair.contained", scope);
    }
    double dice = promise.pairs().dice(answer.pairs());
    return dice >= ALIKE && shorter.length() >= 2 && sameHead(shorter, longer)
        ? Match.of(dice, "pair.alike", scope)
        : Match.NONE;
  }

  /**
   * The last two characters name what is counted: 吞吐量 is no 运输量. A name of two characters is no
   * more than that: 床位 may be 床位数.
   */
  private static boolean sameHead(String shorter, String longer) {
    int length = shorter.length();
    return length == 2
        ? longer.length() == 3
            && (longer.startsWith(shorter)
                ? "数量位".indexOf(longer.charAt(2)) >= 0
                : longer.charAt(0) == '新')
        : longer.contains(shorter.substring(length - 2));
  }

  /** An act on one side only tells increments from stocks, unless it changes what is there. */
  private boolean actsFit(String promise, String answer) {
    if (promise.equals(answer)) {
      return true;
    }
    if (promise.isEmpty() || answer.isEmpty()) {
      return STOCK_OR_FLOW.contains(promise + answer);
    }
    return fits.getOrDefault(promise, List.of()).contains(answer);
  }

  private static ComparedScope scope(SubjectKey promise, SubjectKey answer) {
    boolean more = answer.marks().containsAll(promise.marks());
    boolean less = promise.marks().containsAll(answer.marks());
    if (!more && !less) {
      return ComparedScope.OTHER;
    }
    if (more && less) {
      return promise.isListed() == answer.isListed()
          ? ComparedScope.SAME
          : answer.isListed() ? ComparedScope.WIDER : ComparedScope.NARROWER;
    }
    return more ? ComparedScope.NARROWER : ComparedScope.WIDER;
  }
}
