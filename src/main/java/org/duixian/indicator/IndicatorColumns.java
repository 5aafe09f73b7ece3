package org.duixian.indicator;

import java.util.Arrays;
import java.util.List;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Kind;
import org.duixian.reader.Measure;

/** The indicators of a year as a list. */
final class IndicatorColumns {

  static final Columns<IndicatorList.Entry> ALL =
      Columns.<IndicatorList.Entry>at("indicators", "/indicators")
          .scope("year", "(19|20|21)\\d\\d", null)
          .with(Column.choice("family", "indicator.measure", Kind.CHOICE, families()))
          .with(Column.choice("state", "indicator.progress", Kind.CHOICE, states()))
          .with(
              Column.of(
                  "q",
                  "indicator.search",
                  Kind.WORDS,
                  "concat_ws(' ', i.code, v.name, array_to_string(v.aliases, ' '))",
                  entry -> null));

  private IndicatorColumns() {}

  private static List<Case<IndicatorList.Entry>> families() {
    return Arrays.stream(Measure.values())
        .map(
            each ->
                new Case<IndicatorList.Entry>(
                    each.code(),
                    "indicator.measure." + each.name(),
                    "",
                    entry -> entry.measure() == each))
        .toList();
  }

  /** How far an indicator has come in the year. */
  private static List<Case<IndicatorList.Entry>> states() {
    return List.of(
        new Case<>("headline", "indicator.filter.headline", "", IndicatorList.Entry::headline),
        new Case<>("targeted", "indicator.filter.targeted", "", IndicatorList.Entry::targeted),
        new Case<>("untargeted", "indicator.filter.untargeted", "", entry -> !entry.targeted()),
        new Case<>("reported", "indicator.filter.reported", "", IndicatorList.Entry::reported),
        new Case<>("silent", "indicator.filter.silent", "", entry -> !entry.reported()));
  }
}
