package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.reader.Span;
import org.jspecify.annotations.Nullable;

/** How a pair came about, one line a step: the two clauses, what joins them, the verdict. */
final class PairDerivation {

  private PairDerivation() {}

  static List<String> of(
      ToldFigure from, @Nullable Answer answer, String rule, PairComparison.Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(clause(from.figure().rule(), from.clause(), from.words()));
    if (answer == null) {
      lines.add(rule);
    } else {
      ToldFigure to = answer.statement();
      lines.add(clause(to.figure().rule(), to.clause(), to.words()));
      lines.add(rule + " " + from.key().name() + " — " + to.key().name() + part(answer.match()));
    }
    lines.add(verdict(outcome.verdict(), outcome.reason()));
    return lines;
  }

  private static String part(Match match) {
    return match.scope() == ComparedScope.SAME
        ? ""
        : " (" + match.scope().name().toLowerCase(Locale.ROOT) + ")";
  }

  static String clause(String rule, Span span, String words) {
    return rule + " " + span.start() + ".." + span.end() + " " + words.replaceAll("\\s", "");
  }

  static String verdict(PairVerdict verdict, Reason reason) {
    String said = String.join(" → ", reason.said());
    return reason.rule() + " " + verdict.code() + (said.isEmpty() ? "" : " " + said);
  }
}
