package org.duixian.api;

import java.time.LocalDate;
import org.duixian.kernel.Light;
import org.duixian.result.RoundResult;
import org.duixian.result.RoundResult.Field;
import org.duixian.round.Reported;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;

/** One line of a closed round's snapshot; rates and lags as the rules of its day showed them. */
record ResultJson(
    long id,
    long round,
    String period,
    SubjectKind kind,
    long subject,
    long unit,
    String unitName,
    String title,
    FigureJson target,
    FigureJson actual,
    FigureJson completion,
    FigureJson timeProgress,
    FigureJson lag,
    FigureJson rank,
    FigureJson forecast,
    Light light,
    boolean madeUpLate,
    Reported reported,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable LocalDate deadline,
    boolean sample) {

  static ResultJson of(RoundResult result) {
    return new ResultJson(
        result.id(),
        result.round(),
        result.period().code(),
        result.subject().kind(),
        result.subject().id(),
        result.subject().unit(),
        result.unitName(),
        result.title(),
        FigureJson.of(result.number(Field.TARGET)),
        FigureJson.of(result.number(Field.ACTUAL)),
        FigureJson.of(result.number(Field.COMPLETION)),
        FigureJson.of(result.number(Field.TIME_PROGRESS)),
        FigureJson.of(result.number(Field.LAG)),
        FigureJson.of(result.number(Field.RANK)),
        FigureJson.of(result.number(Field.FORECAST)),
        result.light(),
        result.madeUpLate(),
        result.reported(),
        result.written().progress(),
        result.written().obstacle(),
        result.written().nextStep(),
        result.aim().deadline(),
        result.sample());
  }
}
