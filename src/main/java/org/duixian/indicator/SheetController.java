package org.duixian.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duixian.access.CurrentMember;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The values of a year as a sheet, or the empty sheet to be filled in. */
@Controller("valueSheetController")
class SheetController {

  private static final int MOST = 20_000;
  private static final MediaType SHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Indicators indicators;
  private final Observations observations;
  private final Units units;
  private final ValueSheet sheet;
  private final MessageSource messages;
  private final Clock clock;

  SheetController(
      Indicators indicators,
      Observations observations,
      Units units,
      ValueSheet sheet,
      MessageSource messages,
      Clock clock) {
    this.indicators = indicators;
    this.observations = observations;
    this.units = units;
    this.sheet = sheet;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/indicators/export.xlsx")
  ResponseEntity<byte[]> export(
      @RequestParam(required = false) @Nullable String year, Locale locale) {
    int of = year(year);
    return file(of, observations.ofYear(CurrentMember.district(), of, MOST), locale);
  }

  @GetMapping("/indicators/template.xlsx")
  ResponseEntity<byte[]> template(Locale locale) {
    return file(LocalDate.now(clock).getYear(), List.of(), locale);
  }

  private int year(@Nullable String typed) {
    return typed != null && typed.matches("(19|20|21)\\d\\d")
        ? Integer.parseInt(typed)
        : LocalDate.now(clock).getYear();
  }

  private ResponseEntity<byte[]> file(int year, List<Observation> values, Locale locale) {
    String district = CurrentMember.district();
    byte[] bytes =
        sheet.write(year, indicators.current(district), units.current(district), values, locale);
    String name =
        messages.getMessage("indicator.sheet.name", new Object[] {String.valueOf(year)}, locale);
    return ResponseEntity.ok()
        .contentType(SHEET)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}
