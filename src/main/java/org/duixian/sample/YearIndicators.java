package org.duixian.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.decomposition.Computing;
import org.duixian.decomposition.Share;
import org.duixian.decomposition.ShareAnswer;
import org.duixian.decomposition.Split;
import org.duixian.decomposition.SplitBasis;
import org.duixian.decomposition.Splits;
import org.duixian.decomposition.Splitting;
import org.duixian.document.Document;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Making;
import org.duixian.indicator.MakingRow;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Values;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Component;

/** January: indicators are made from the report's targets, and some of them split to units. */
@Component
class YearIndicators {

  private final Making making;
  private final Indicators indicators;
  private final Definitions definitions;
  private final Observations observations;
  private final Values values;
  private final Computing computing;
  private final Splits splits;
  private final Splitting splitting;
  private final YearLedger ledger;
  private final SampleStage stage;

  YearIndicators(
      Making making,
      Indicators indicators,
      Definitions definitions,
      Observations observations,
      Values values,
      Computing computing,
      Splits splits,
      Splitting splitting,
      YearLedger ledger,
      SampleStage stage) {
    this.making = making;
    this.indicators = indicators;
    this.definitions = definitions;
    this.observations = observations;
    this.values = values;
    this.computing = computing;
    this.splits = splits;
    this.splitting = splitting;
    this.ledger = ledger;
    this.stage = stage;
  }

  void make(Cast cast) {
    Entry file = cast.file().entry("indicators");
    stage.office(cast, file.moment("at"), () -> make(cast, file.entries("made")));
  }

  private void make(Cast cast, List<Entry> wanted) {
    Document report = ledger.report(cast);
    List<MakingRow> rows = making.rows(report);
    List<Long> chosen = wanted.stream().map(each -> figure(rows, each.text("subject"))).toList();
    making.make(report, chosen, values.districtUnit());
    for (int i = 0; i < chosen.size(); i++) {
      Indicator made = of(cast, chosen.get(i));
      definitions.redefine(
          made,
          made.version(),
          Period.year(cast.year() - 1).start(),
          made.definition().ledBy(cast.unit(wanted.get(i).text("lead"))));
    }
  }

  private static long figure(List<MakingRow> rows, String subject) {
    return rows.stream()
        .filter(row -> subject.equals(row.figure().subject()))
        .findFirst()
        .map(row -> row.figure().id())
        .orElseThrow(() -> new IllegalStateException("the report has no target of " + subject));
  }

  private Indicator of(Cast cast, long figure) {
    Observation target = observations.ofStatements(List.of(figure)).getFirst();
    return indicators.find(target.indicator()).orElseThrow();
  }

  /** The indicator of a target by the words of the report. */
  Indicator of(Cast cast, String subject) {
    return of(cast, figure(making.rows(ledger.report(cast)), subject));
  }

  /** How the indicators go, by their numbers. */
  Map<Long, SampleTelling.Measure> measures(Cast cast) {
    Map<Long, String> subjects = new HashMap<>();
    making
        .rows(ledger.report(cast))
        .forEach(row -> subjects.put(row.figure().id(), String.valueOf(row.figure().subject())));
    Map<Long, SampleTelling.Measure> measures = new HashMap<>();
    for (Observation target : observations.ofStatements(subjects.keySet())) {
      String subject = subjects.getOrDefault(target.statement(), "");
      if (target.kind() == ObservationKind.TARGET) {
        entry(cast, "indicators", subject)
            .ifPresent(
                entry ->
                    measures.put(
                        target.indicator(),
                        new SampleTelling.Measure(entry, parts(cast, target, subject))));
      }
    }
    return measures;
  }

  private static Optional<Entry> entry(Cast cast, String part, String subject) {
    return cast.file().entry(part).entries("made").stream()
        .filter(each -> each.text("subject").equals(subject))
        .findFirst();
  }

  private List<SampleTelling.Part> parts(Cast cast, Observation target, String subject) {
    Entry split = entry(cast, "splits", subject).orElse(null);
    if (split == null) {
      return List.of();
    }
    Map<Long, String> curves = new HashMap<>();
    split
        .entries("shares")
        .forEach(each -> curves.put(cast.unit(each.text("unit")), each.text("curve")));
    return observations
        .overUnits(target.indicator(), ObservationKind.TARGET, Period.year(cast.year()))
        .stream()
        .filter(each -> curves.containsKey(each.unit()))
        .map(
            each ->
                new SampleTelling.Part(
                    each.unit(), each.value(), Objects.requireNonNull(curves.get(each.unit()))))
        .toList();
  }

  void split(Cast cast) {
    Entry file = cast.file().entry("splits");
    for (Entry wanted : file.entries("made")) {
      split(cast, file, wanted);
    }
  }

  private void split(Cast cast, Entry file, Entry wanted) {
    Indicator indicator = of(cast, wanted.text("subject"));
    List<Share> shares = new ArrayList<>();
    for (Entry share : wanted.entries("shares")) {
      BigDecimal weight = new BigDecimal(share.text("weight"));
      shares.add(Share.open(cast.unit(share.text("unit")), weight, BigDecimal.ZERO, List.of()));
    }
    Split blank = computing.blank(indicator, cast.year()).orElseThrow();
    int places = wanted.number("places");
    Period.Grain grain = Period.Grain.valueOf(wanted.text("grain"));
    stage.office(
        cast,
        file.moment("at"),
        () -> {
          splitting.save(
              computing.compute(
                  blank.by(SplitBasis.WEIGHTS, SplitBasis.EQUAL, grain, places).with(shares)));
          splitting.send(seen(cast, indicator), null);
        });
    for (Share share : shares) {
      answer(cast, file, wanted, indicator, share.unit());
    }
    stage.office(
        cast, file.moment("at").plusDays(3), () -> splitting.settle(seen(cast, indicator)));
  }

  private Split seen(Cast cast, Indicator indicator) {
    return splits.find(indicator, cast.year()).orElseThrow();
  }

  /** A unit accepts; or it objects, and the office keeps the share with its reasons. */
  private void answer(Cast cast, Entry file, Entry wanted, Indicator indicator, long unit) {
    Optional<Entry> objection =
        wanted
            .optional("objection")
            .map(there -> wanted.entry("objection"))
            .filter(each -> cast.unit(each.text("unit")) == unit);
    stage.as(
        cast,
        cast.writer(unit),
        file.moment("at").plusDays(1),
        () ->
            splitting.answer(
                seen(cast, indicator),
                unit,
                objection.isPresent() ? ShareAnswer.OBJECTED : ShareAnswer.ACCEPTED,
                objection.map(each -> each.text("words")).orElse(null),
                null));
    objection.ifPresent(
        each ->
            stage.office(
                cast,
                file.moment("at").plusDays(2),
                () -> splitting.uphold(seen(cast, indicator), unit, each.text("reply"))));
  }
}
