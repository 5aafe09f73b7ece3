package org.duixian.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.HistoryLine;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What an indicator was before: its definitions and the latest corrections of its values. */
@Repository
record IndicatorHistory(DistrictSql jdbc, Observations observations, ChangeLog changes) {

  private static final int CHANGES = 12;

  /** The definitions, the newest first. */
  List<IndicatorView.Version> versions(long indicator) {
    return jdbc.sql(
            """
            select valid_from, name, recorded_at, recorded_by from indicator_version
            where district = :district and indicator = :indicator order by valid_from desc
            """)
        .with("indicator", indicator)
        .list(IndicatorView.Version.class);
  }

  /** The corrections of one value, the newest first. */
  List<Change> of(long observation) {
    return changes.of(ObservationVersion.subject(observation));
  }

  /** The corrections of one value as its page shows them. */
  List<HistoryLine> lines(Observation of, @Nullable String measured) {
    return of(of.id()).stream().map(each -> line(each, measured, null, null)).toList();
  }

  /** The latest corrections of all values, each with its place. */
  List<HistoryLine> lines(Indicator indicator, Map<Long, String> names) {
    List<Change> latest = changes.within(ObservationVersion.KIND, indicator.id(), CHANGES);
    Map<String, Observation> places =
        observations
            .all(latest.stream().map(each -> Long.valueOf(each.subject())).toList())
            .stream()
            .collect(Collectors.toMap(each -> String.valueOf(each.id()), Function.identity()));
    return latest.stream()
        .map(
            each -> {
              Observation place = Objects.requireNonNull(places.get(each.subject()));
              String title = names.getOrDefault(place.unit(), "—") + " " + place.period().code();
              return line(each, indicator.unit(), "indicator.kind." + place.kind(), title);
            })
        .toList();
  }

  private static HistoryLine line(
      Change change, @Nullable String measured, @Nullable String kind, @Nullable String title) {
    ObservationVersion before = Objects.requireNonNull(change.before(ObservationVersion.class));
    ObservationVersion after = change.after(ObservationVersion.class);
    return new HistoryLine(
        change,
        kind,
        ObservationVersion.FIELDS.between(before.written(measured), after.written(measured)),
        title,
        title == null
            ? after.statement() == null ? null : "/source/statement/" + after.statement()
            : "/source/observation/" + change.subject(),
        after.closed() ? "indicator.after-closing" : null);
  }
}
