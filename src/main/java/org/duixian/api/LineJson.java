package org.duixian.api;

import org.duixian.round.Line;
import org.duixian.round.LineState;
import org.duixian.round.SubjectKind;
import org.duixian.round.ValueOrigin;
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
    @Nullable FigureJson target,
    FigureJson last,
    FigureJson value,
    ValueOrigin origin,
    FigureJson forecast,
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
        FigureJson.orNone(line.target()),
        FigureJson.of(line.lastNumber()),
        FigureJson.of(line.number()),
        line.known().origin(),
        FigureJson.of(line.forecastNumber()),
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
