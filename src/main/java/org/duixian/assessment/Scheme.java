package org.duixian.assessment;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one sort are scored for a year.
 *
 * @param round the closed round whose results count; null for the latest result of each matter and
 *     the forms of all closed rounds of the year
 * @param frozen whether its scores are kept as they are
 * @param version counts its changes; an update names the version it saw
 */
public record Scheme(
    long id,
    int year,
    String name,
    UnitGroup group,
    @Nullable Long round,
    boolean frozen,
    @Nullable OffsetDateTime frozenAt,
    @Nullable String frozenBy,
    boolean sample,
    int version,
    List<Criterion> criteria) {

  /** Returns the path of its page. */
  public String path() {
    return "/assessments/" + id;
  }

  /** Returns the weights as the form shows them, by the names of their kinds. */
  Map<String, String> weights() {
    Map<String, String> weights = new HashMap<>();
    criteria.forEach(each -> weights.put(each.kind().name(), each.weight().toPlainString()));
    return weights;
  }

  /** Returns the scheme for an edit of another version. */
  Standing standing() {
    String kinds =
        Arrays.stream(CriterionKind.values())
            .map(each -> "%s=%s!".formatted(each, each))
            .collect(Collectors.joining(" "));
    return Standing.of(Subject.of("assessment", id), name, path(), version)
        .with(Fields.of("assessment.kind.", kinds), weights());
  }
}
