package org.duixian.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.round.Line;
import org.duixian.round.Submission;
import org.duixian.round.SubmissionState;
import org.jspecify.annotations.Nullable;

/**
 * The form of a unit in a round.
 *
 * @param lines its lines, empty in a listing of forms
 */
record FormJson(
    long round,
    long unit,
    String unitName,
    SubmissionState state,
    OffsetDateTime due,
    @Nullable OffsetDateTime submittedAt,
    @Nullable String submittedBy,
    boolean late,
    @Nullable OffsetDateTime acceptedAt,
    List<LineJson> lines,
    int version,
    String page) {

  static FormJson of(Submission form, List<Line> lines) {
    return new FormJson(
        form.round(),
        form.unit(),
        form.unitName(),
        form.state(),
        form.due(),
        form.submittedAt(),
        form.submittedBy(),
        form.late(),
        form.acceptedAt(),
        lines.stream().map(LineJson::of).toList(),
        form.version(),
        form.path());
  }
}
