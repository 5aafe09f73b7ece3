package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duixian.list.Query;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Download;
import org.duixian.site.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The values of a year as a sheet, or the empty sheet to be filled in. */
@Controller("valueSheetController")
record ValueSheetController(
    IndicatorList list,
    Indicators indicators,
    Observations observations,
    Units units,
    ValueSheet sheet,
    Wording wording,
    Clock clock) {

  private static final int MOST = 20_000;

  @GetMapping("/indicators/export.xlsx")
  Download export(@RequestParam Map<String, String> parameters, Locale locale) {
    Query<IndicatorList.Entry> query =
        Query.of(parameters, IndicatorColumns.ALL, "year", LocalDate.now(clock).getYear());
    Set<Long> seen = new HashSet<>();
    query.found(list.of(query)).forEach(each -> seen.add(each.id()));
    int year = Integer.parseInt(query.scope("year"));
    List<Observation> values =
        observations.ofYear(year, MOST).stream()
            .filter(each -> seen.contains(each.indicator()))
            .toList();
    return file(year, values, locale);
  }

  @GetMapping("/indicators/template.xlsx")
  Download template(Locale locale) {
    return file(LocalDate.now(clock).getYear(), List.of(), locale);
  }

  private Download file(int year, List<Observation> values, Locale locale) {
    List<Indicator> listed = indicators.current();
    List<Unit> reporting = units.current();
    return new Download(
        wording.of(locale, "indicator.sheet.name", String.valueOf(year)) + ".xlsx",
        Download.SHEET,
        out -> sheet.write(out, year, listed, reporting, values, locale));
  }
}
