package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.assessment.ScoredRow.Kind;
import org.duixian.followup.Matter;
import org.duixian.followup.MatterState;
import org.duixian.followup.Matters;
import org.duixian.kernel.Light;
import org.duixian.progress.Completion;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.SentForm;
import org.duixian.round.SentForms;
import org.springframework.stereotype.Component;

/** Gathers the rows that count under each criterion, by unit. */
@Component
class Facts {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int MOST_MATTERS = 20_000;

  private final Results results;
  private final SentForms forms;
  private final Matters matters;
  private final Clock clock;

  Facts(Results results, SentForms forms, Matters matters, Clock clock) {
    this.results = results;
    this.forms = forms;
    this.matters = matters;
    this.clock = clock;
  }

  /** The rows by unit and criterion. */
  Map<Long, Map<CriterionKind, List<ScoredRow>>> of(Scheme scheme) {
    Map<Long, Map<CriterionKind, List<ScoredRow>>> rows = new HashMap<>();
    counted(scheme).forEach(result -> add(rows, result));
    for (SentForm form : forms.ofYear(scheme.year())) {
      if (scheme.round() == null || scheme.round() == form.round()) {
        add(rows, form);
      }
    }
    LocalDate today = LocalDate.now(clock);
    matters
        .list(Matters.all(scheme.year()), today, MOST_MATTERS)
        .forEach(matter -> add(rows, matter, today));
    return rows;
  }

  /** The results of the scheme's round, or the latest one of each matter of each unit. */
  private Iterable<RoundResult> counted(Scheme scheme) {
    if (scheme.round() != null) {
      return results.ofRound(scheme.round());
    }
    Map<String, RoundResult> latest = new LinkedHashMap<>();
    for (RoundResult result : results.ofYear(scheme.year())) {
      latest.put(
          result.subject().kind() + "~" + result.subject().id() + "~" + result.subject().unit(),
          result);
    }
    return latest.values();
  }

  private static void add(Map<Long, Map<CriterionKind, List<ScoredRow>>> rows, RoundResult result) {
    if (result.light() != Light.NONE && result.light() != Light.NOT_DUE) {
      BigDecimal share = share(result.light().good());
      row(rows, result.subject().unit(), CriterionKind.GREEN_SHARE, Kind.RESULT, result, share);
    }
    BigDecimal completion = result.reckoned().completion();
    if (completion != null) {
      BigDecimal share = completion.max(BigDecimal.ZERO).min(FULL);
      row(rows, result.subject().unit(), CriterionKind.COMPLETION, Kind.RESULT, result, share);
    }
  }

  private static void row(
      Map<Long, Map<CriterionKind, List<ScoredRow>>> rows,
      long unit,
      CriterionKind criterion,
      Kind kind,
      RoundResult result,
      BigDecimal share) {
    of(rows, unit, criterion).add(new ScoredRow(kind, result.id(), result.title(), share));
  }

  private static void add(Map<Long, Map<CriterionKind, List<ScoredRow>>> rows, SentForm form) {
    String title = form.period().code();
    long round = form.round();
    boolean inTime = form.times() > 0 && !form.late();
    of(rows, form.unit(), CriterionKind.ON_TIME)
        .add(new ScoredRow(Kind.FORM, round, title, share(inTime)));
    if (form.times() > 0) {
      of(rows, form.unit(), CriterionKind.NOT_RETURNED)
          .add(new ScoredRow(Kind.FORM, round, title, share(form.times() == 1)));
    }
    if (form.asked() > 0) {
      BigDecimal proven =
          Completion.rate(BigDecimal.valueOf(form.proven()), BigDecimal.valueOf(form.asked()));
      of(rows, form.unit(), CriterionKind.EVIDENCE)
          .add(new ScoredRow(Kind.FORM, round, title, proven));
    }
  }

  /** A matter counts once it is closed or its day has passed. */
  private void add(
      Map<Long, Map<CriterionKind, List<ScoredRow>>> rows, Matter matter, LocalDate today) {
    boolean closed = matter.state() == MatterState.CLOSED && matter.closedAt() != null;
    if (!closed && !matter.due().isBefore(today)) {
      return;
    }
    boolean inTime =
        closed
            && matter.closedAt() != null
            && !matter
                .closedAt()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate()
                .isAfter(matter.due());
    of(rows, matter.unit(), CriterionKind.FOLLOW_UPS)
        .add(new ScoredRow(Kind.MATTER, matter.id(), matter.title(), share(inTime)));
  }

  private static List<ScoredRow> of(
      Map<Long, Map<CriterionKind, List<ScoredRow>>> rows, long unit, CriterionKind criterion) {
    return rows.computeIfAbsent(unit, key -> new EnumMap<>(CriterionKind.class))
        .computeIfAbsent(criterion, key -> new ArrayList<>());
  }

  private static BigDecimal share(boolean good) {
    return good ? FULL : BigDecimal.ZERO;
  }
}
