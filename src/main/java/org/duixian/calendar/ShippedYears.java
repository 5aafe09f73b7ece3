package org.duixian.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.calendar.Arrangement.Notice;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;

/** The years that the product comes with: {@code calendar/years.yaml}, the newest editions. */
final class ShippedYears {

  static final List<Arrangement> ALL =
      Shipped.entries("/calendar/years.yaml").stream().map(ShippedYears::arrangement).toList();

  private ShippedYears() {}

  private static Arrangement arrangement(Map<String, Object> entry) {
    int year = Integer.parseInt(Shipped.text(entry, "year"));
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    LocalDate issued = LocalDate.parse(Shipped.text(entry, "issued"));
    String source = Shipped.text(entry, "source");
    Arrangement arranged =
        new Arrangement(
            new Edition(year, false, Integer.parseInt(Shipped.text(entry, "edition"))),
            new Notice(Shipped.text(entry, "notice"), issued, source, issued),
            new DayList(fields, "worked", year).worked(Shipped.text(entry, "worked")),
            new DayList(fields, "off", year).off(Shipped.text(entry, "days-off")));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the arrangement of " + year + " is wrong");
    }
    return arranged;
  }
}
