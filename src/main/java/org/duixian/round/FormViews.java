package org.duixian.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.attachment.Attachment;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.list.PagePart;
import org.duixian.progress.Rules;
import org.duixian.rules.DistrictRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a form shows, in eight statements. */
@Component
class FormViews {

  private static final int TYPING = 10;
  private static final int KNOWN = 14;

  private final Submissions submissions;
  private final Lines lines;
  private final EvidenceFiles evidence;
  private final Remarks remarks;
  private final Deadlines deadlines;
  private final EarlierRounds earlier;
  private final Questions questions;
  private final DistrictRules rules;
  private final Clock clock;

  FormViews(
      Submissions submissions,
      Lines lines,
      EvidenceFiles evidence,
      Remarks remarks,
      Deadlines deadlines,
      EarlierRounds earlier,
      Questions questions,
      DistrictRules rules,
      Clock clock) {
    this.submissions = submissions;
    this.lines = lines;
    this.evidence = evidence;
    this.remarks = remarks;
    this.deadlines = deadlines;
    this.earlier = earlier;
    this.questions = questions;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What of a form is to be shown.
   *
   * @param input what was typed and is not saved, null for none
   * @param stale lines that somebody else changed meanwhile
   * @param page page of the lines to be typed, 1 first
   * @param known page of the lines that are known
   * @param opened a known line whose fields are to be shown
   * @param lines the form as it stands, null where it is to be read
   */
  record Wish(
      @Nullable FormInput input,
      Set<Long> stale,
      int page,
      int known,
      @Nullable Long opened,
      boolean fills,
      @Nullable List<Line> lines) {

    static Wish page(int page, int known, @Nullable Long opened, boolean fills) {
      return new Wish(null, Set.of(), page, known, opened, fills, null);
    }

    /** What stands after saving, with what was typed and is not saved. */
    static Wish again(FormInput input, Set<Long> stale, boolean fills, @Nullable List<Line> lines) {
      return new Wish(input, stale, 1, 1, null, fills, lines);
    }
  }

  FormView view(Round round, long unit, boolean mayWrite, boolean mayCheck, Wish wish) {
    Submission form = submissions.find(round.id(), unit).orElseThrow(NotFound::new);
    Rules progress = rules.on(round.period().end()).progress();
    List<Remark> said = remarks.of(round.id(), unit);
    List<LineView> all = lineViews(round, unit, wish, progress, said, mayWrite);
    List<LineView> typing = new ArrayList<>();
    List<LineView> known = new ArrayList<>();
    for (LineView view : all) {
      boolean opened = wish.opened() != null && wish.opened() == view.line().id();
      boolean toType = view.line().asked() || opened || !view.ready();
      (toType ? typing : known).add(view);
    }
    typing.sort(
        Comparator.comparingInt((LineView each) -> urgency(each, wish))
            .thenComparingInt(each -> each.line().position()));
    boolean writes = mayWrite && round.open() && form.state().open();
    OffsetDateTime now = OffsetDateTime.now(clock);
    return new FormView(
        round,
        form,
        writes,
        mayCheck && round.open() && form.state() == SubmissionState.SUBMITTED,
        wish.fills(),
        When.left(now, form.due()),
        time(progress, round.period().end()),
        PagePart.cut(typing, wish.page(), TYPING, page -> path(form, wish, page, wish.known())),
        PagePart.cut(known, wish.known(), KNOWN, page -> path(form, wish, wish.page(), page)),
        all,
        said,
        moved(round, form));
  }

  private static String path(Submission form, Wish wish, int page, int known) {
    return form.path() + "?page=" + page + "&known=" + known + (wish.fills() ? "&fill=true" : "");
  }

  /** How the form's deadline was moved; one that stands where it first stood was not. */
  private List<Extension> moved(Round round, Submission form) {
    if (form.due().isEqual(round.firstDue())) {
      return List.of();
    }
    return deadlines.of(round.id()).stream()
        .filter(each -> each.unit() == null || each.unit() == form.unit())
        .toList();
  }

  /** Lines that somebody must look at come first: overtaken, not ready, asked for, sent back. */
  private static int urgency(LineView view, Wish wish) {
    if (view.stale()) {
      return 0;
    }
    boolean lacking = wish.input() != null && !view.ready();
    boolean opened = wish.opened() != null && wish.opened() == view.line().id();
    return lacking || opened || view.line().state() == LineState.RETURNED ? 1 : 2;
  }

  private static String time(Rules progress, LocalDate end) {
    return progress.time().percent(end.getYear(), end).toPlainString();
  }

  List<LineView> lineViews(Round round, long unit, Wish wish) {
    Rules progress = rules.on(round.period().end()).progress();
    List<Remark> said = remarks.of(round.id(), unit);
    return lineViews(round, unit, wish, progress, said, false);
  }

  /** Who fills a form in is not asked about jumps, which need the values of earlier rounds. */
  private List<LineView> lineViews(
      Round round, long unit, Wish wish, Rules progress, List<Remark> remarked, boolean filling) {
    Map<Long, List<Attachment>> files = evidence.ofForm(round.id(), unit);
    Map<Long, List<BigDecimal>> series = filling ? Map.of() : earlier.series(round, unit);
    Map<Long, List<Remark>> said = new HashMap<>();
    for (Remark remark : remarked) {
      if (remark.line() != null) {
        said.computeIfAbsent(remark.line(), line -> new ArrayList<>()).add(remark);
      }
    }
    List<LineView> views = new ArrayList<>();
    List<Line> form = wish.lines() == null ? lines.ofForm(round.id(), unit) : wish.lines();
    Map<Long, FrozenResults.Planned> planned = earlier.planned(form);
    for (Line line : form) {
      LineStanding standing = LineStanding.of(line, round.period(), progress);
      List<Attachment> proof = files.getOrDefault(line.id(), List.of());
      FormInput input = wish.input();
      Map<String, String> saved = FormInput.shown(line);
      views.add(
          new LineView(
              line,
              standing,
              input != null && input.holds(line) ? input.given(line) : saved,
              FormInput.mark(saved),
              proof,
              said.getOrDefault(line.id(), List.of()),
              questions.about(
                  line,
                  round.period(),
                  progress.time(),
                  series.getOrDefault(line.id(), List.of()),
                  proof.size(),
                  planned.get(line.id())),
              Readiness.ready(line, standing),
              wish.stale().contains(line.id())));
    }
    return views;
  }
}
