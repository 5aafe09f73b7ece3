package org.duixian.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duixian.document.Statement;
import org.duixian.kernel.Amount;
import org.duixian.organisation.Unit;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes values into a sheet that can be filled in and sent back. */
@Component
record ValueSheet(Wording wording) {

  /** Writes the sheet with the values, and a second one that lists the codes and units. */
  void write(
      OutputStream out,
      int year,
      List<Indicator> indicators,
      List<Unit> units,
      List<Observation> values,
      Locale locale)
      throws IOException {
    Map<Long, Indicator> byId =
        indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    Map<Long, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    Stream<ValueColumns.Line> lines =
        values.stream()
            .map(each -> line(each, byId.get(each.indicator()), names.get(each.unit()), locale))
            .flatMap(Optional::stream);
    Stream<ValueColumns.Listed> listed =
        IntStream.range(0, Math.max(indicators.size(), units.size()))
            .mapToObj(
                i ->
                    new ValueColumns.Listed(
                        i < indicators.size() ? indicators.get(i) : null,
                        i < units.size() ? units.get(i).shortName() : null));
    String name = wording.of(locale, "indicator.sheet.name", String.valueOf(year));
    Sheets.write(
        out,
        key -> wording.of(locale, key),
        List.of(
            Tab.of(name, ValueColumns.ALL, lines::iterator),
            Tab.of(
                wording.of(locale, "indicator.sheet.codes"), ValueColumns.LIST, listed::iterator)));
  }

  private Optional<ValueColumns.Line> line(
      Observation value, @Nullable Indicator indicator, @Nullable String unit, Locale locale) {
    return indicator == null || unit == null
        ? Optional.empty()
        : Optional.of(
            new ValueColumns.Line(
                indicator,
                unit,
                wording.of(locale, "indicator.kind." + value.kind().name()),
                value.period().code(),
                Statement.sign(value.bound()),
                Amount.written(value.value(), indicator.unit()),
                value.note()));
  }
}
