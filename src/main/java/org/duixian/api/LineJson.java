package org.duixian.api;

import org.duixian.round.Line;
import org.duixian.round.LineState;
import org.duixian.round.Origin;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form; its figures stand in the base unit of measure.
 *
 * @param subject number of the task or of the indicator
 * @param typable whether the unit may give its value
 */
record LineJson(
    long id,
    SubjectKind kind,
    long subject,
    @Nullable Long indicator,
    String title,
    String measuredIn,
    @Nullable Figure target,
    Figure last,
    Figure value,
    Origin origin,
    Figure forecast,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable String reason,
    @Nullable String objection,
    boolean typable,
    LineState state,
    int version) {

  static LineJson of(Line line) {
    return new LineJson(
        line.id(),
        line.kind(),
        line.subject(),
        line.indicator(),
        line.title(),
        line.measureUnit(),
        Figure.orNone(line.target()),
        Figure.of(line.lastNumber()),
        Figure.of(line.number()),
        line.known().origin(),
        Figure.of(line.forecastNumber()),
        line.words().progress(),
        line.words().obstacle(),
        line.words().nextStep(),
        line.words().reason(),
        line.words().objection(),
        line.typable(),
        line.state(),
        line.version());
  }
}
