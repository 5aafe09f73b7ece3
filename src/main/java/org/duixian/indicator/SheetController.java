package org.duixian.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The values of a year as a sheet, or the empty sheet to be filled in. */
@Controller("valueSheetController")
class SheetController {

  private static final int MOST = 20_000;
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  void export(
      @RequestParam(required = false) @Nullable String year,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    int of = year(year);
    write(of, observations.ofYear(of, MOST), locale, response);
  }

  @GetMapping("/indicators/template.xlsx")
  void template(Locale locale, HttpServletResponse response) throws IOException {
    write(LocalDate.now(clock).getYear(), List.of(), locale, response);
  }

  private int year(@Nullable String typed) {
    return typed != null && typed.matches("(19|20|21)\\d\\d")
        ? Integer.parseInt(typed)
        : LocalDate.now(clock).getYear();
  }

  private void write(
      int year, List<Observation> values, Locale locale, HttpServletResponse response)
      throws IOException {
    List<Indicator> listed = indicators.current();
    List<Unit> reporting = units.current();
    String name = wording.of(locale, "indicator.sheet.name", String.valueOf(year));
    response.setContentType(SHEET);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    sheet.write(response.getOutputStream(), year, listed, reporting, values, locale);
  }
}
