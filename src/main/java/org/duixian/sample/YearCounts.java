package org.duixian.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.duixian.counting.Telling;
import org.duixian.counting.Tie;
import org.duixian.counting.Ties;
import org.duixian.indicator.Aggregation;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Recording;
import org.duixian.indicator.ValueSource;
import org.duixian.indicator.Values;
import org.duixian.kernel.Period;
import org.duixian.reader.Measure;
import org.springframework.stereotype.Component;

/** The indicators of the sample that the register of projects gives, told at the end of months. */
@Component
record YearCounts(
    YearIndicators indicators,
    Definitions definitions,
    Recording recording,
    Values values,
    Ties ties,
    Telling telling) {

  private static final String LEAD = "development";
  private static final String REGISTER = "project";
  private static final String LEVEL = "level";
  private static final String BUILT = "built";
  private static final int MONTHS = 12;
  private static final BigDecimal YUAN_OF_WAN = BigDecimal.valueOf(10_000);

  void tell(Diary diary) {
    LocalDate day = diary.cast().file().entry("splits").moment("at").toLocalDate();
    diary.office(day, 16, () -> define(diary));
    for (int month = 1; month <= MONTHS; month++) {
      diary.office(YearMonth.of(diary.cast().year(), month).atEndOfMonth(), 23, telling::tell);
    }
  }

  private void define(Diary diary) {
    Entry file = diary.file().entry("indicators");
    for (Entry made : file.entries("made")) {
      tie(diary, indicators.of(diary.cast(), made.text("subject")).id(), made);
    }
    for (Entry wanted : file.entries("new")) {
      define(diary, wanted);
    }
    for (Entry share : file.entries("shares")) {
      definitions.add(share.text("code"), before(diary), share(share), true);
    }
  }

  private static LocalDate before(Diary diary) {
    return Period.year(diary.cast().year() - 1).start();
  }

  private void define(Diary diary, Entry wanted) {
    boolean plan = wanted.text("measure").equals("planned");
    Long lead = plan ? null : diary.cast().unit(LEAD);
    Definition definition =
        Definition.usual(wanted.text("code"), wanted.text("unit"), Measure.LEVEL)
            .asHeadline(wanted.optional("headline").isPresent())
            .ledBy(lead);
    long id = definitions.add(wanted.text("code"), before(diary), definition, true);
    if (wanted.text("measure").equals(BUILT)) {
      recording.record(planned(diary, id, wanted.optional(LEVEL)));
    }
    tie(diary, id, wanted);
  }

  private void tie(Diary diary, long indicator, Entry wanted) {
    Optional<String> level = wanted.optional(LEVEL);
    ties.tie(
        new Tie(
            indicator,
            REGISTER,
            wanted.text("measure"),
            level.isPresent() ? LEVEL : "",
            level.orElse(""),
            "",
            LocalDate.of(diary.cast().year(), 1, 1)));
  }

  /** The target of what is built is the sum of the plans, as the office sets it for the year. */
  private NewObservation planned(Diary diary, long indicator, Optional<String> level) {
    long wan =
        diary.projects().stream()
            .filter(each -> level.isEmpty() || level.get().equals(each.level()))
            .mapToLong(each -> each.money().plan())
            .sum();
    return NewObservation.of(
        indicator,
        values.districtUnit(),
        ObservationKind.TARGET,
        Period.year(diary.cast().year()),
        BigDecimal.valueOf(wan).multiply(YUAN_OF_WAN),
        ObservationOrigin.TYPED);
  }

  private static Definition share(Entry share) {
    Definition usual = Definition.usual(share.text("code"), "%", Measure.SHARE);
    return new Definition(
        usual.name(),
        List.of(),
        usual.unit(),
        usual.measure(),
        usual.direction(),
        null,
        null,
        Aggregation.NONE,
        Aggregation.LAST,
        null,
        usual.across(),
        usual.nature(),
        ValueSource.FORMULA,
        share.text("formula"),
        usual.places(),
        BigDecimal.ZERO,
        false,
        null);
  }
}
