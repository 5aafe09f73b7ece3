package org.duixian.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.round.CountedLine;
import org.duixian.round.FrozenResults;
import org.duixian.round.Round;
import org.duixian.rules.DistrictRules;
import org.springframework.stereotype.Service;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Freezes what a round found, in the transaction that closes it, and knows it again. */
@Service
class Freezing implements FrozenResults {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private record FrozenLine(long line, long result) {}

  private final DistrictSql jdbc;
  private final Results results;
  private final RecordedFigures past;
  private final DistrictRules rules;

  Freezing(DistrictSql jdbc, Results results, RecordedFigures past, DistrictRules rules) {
    this.jdbc = jdbc;
    this.results = results;
    this.past = past;
    this.rules = rules;
  }

  @Override
  public int freeze(Round round, List<CountedLine> counted) {
    List<NewResult> found = snapshot(round, counted).of(counted);
    insert(round.id(), found);
    return found.size();
  }

  private Snapshot snapshot(Round round, List<CountedLine> counted) {
    return new Snapshot(
        round.period(),
        rules.on(round.period().end()).progress(),
        // An earlier edition of this period is no earlier round of the year.
        results.ofYear(round.period().year()).stream()
            .filter(each -> !each.period().equals(round.period()))
            .toList(),
        past.of(counted.stream().map(CountedLine::line).toList(), round.period()));
  }

  private void insert(long round, List<NewResult> snapshot) {
    jdbc.sql(
            """
            insert into round_line_result (district, round, %s, plan, sample)
            select :district, :round, x.*, r.sample
            from jsonb_to_recordset(cast(:results as jsonb)) as x(%s, plan jsonb)
            join round r on r.district = :district and r.id = :round
            """
                .formatted(NewResult.COLUMNS.names(), NewResult.COLUMNS.typed()))
        .with("round", round, "results", JSON.writeValueAsString(snapshot))
        .update();
  }

  @Override
  public Map<Long, Long> ofLines(Collection<Long> lines) {
    Map<Long, Long> found = new HashMap<>();
    jdbc.sql(
            """
            select line, id as result from round_line_result
            where district = :district and line = any(:lines)
            """)
        .with("lines", lines.toArray(Long[]::new))
        .list(FrozenLine.class)
        .forEach(each -> found.put(each.line(), each.result()));
    return found;
  }

  @Override
  public Map<Long, Planned> planned(Collection<Long> numbers) {
    Map<Long, Planned> found = new HashMap<>();
    for (RoundResult each : results.find(numbers)) {
      if (each.reckoned().timeProgress() != null) {
        found.put(
            each.id(),
            new Planned(
                each.reckoned().timeProgress(), each.period().end(), each.reckoned().byPlan()));
      }
    }
    return found;
  }
}
