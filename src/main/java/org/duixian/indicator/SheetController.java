package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Download;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The values of a year as a sheet, or the empty sheet to be filled in. */
@Controller("valueSheetController")
class SheetController {

  private static final int MOST = 20_000;

  private final Indicators indicators;
  private final Observations observations;
  private final Units units;
  private final ValueSheet sheet;
  private final Wording wording;
  private final Clock clock;

  SheetController(
      Indicators indicators,
      Observations observations,
      Units units,
      ValueSheet sheet,
      Wording wording,
      Clock clock) {
    this.indicators = indicators;
    this.observations = observations;
    this.units = units;
    this.sheet = sheet;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/indicators/export.xlsx")
  Download export(@RequestParam(required = false) @Nullable String year, Locale locale) {
    int of = year(year);
    return file(of, observations.ofYear(of, MOST), locale);
  }

  @GetMapping("/indicators/template.xlsx")
  Download template(Locale locale) {
    return file(LocalDate.now(clock).getYear(), List.of(), locale);
  }

  private int year(@Nullable String typed) {
    return typed != null && typed.matches("(19|20|21)\\d\\d")
        ? Integer.parseInt(typed)
        : LocalDate.now(clock).getYear();
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
