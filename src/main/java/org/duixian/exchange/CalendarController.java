package org.duixian.exchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.duixian.access.District;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.NotFound;
import org.duixian.site.DueDay;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The calendar of an account's deadlines, which a calendar program subscribes to. */
@Controller
class CalendarController {

  private static final String MADE = "madeAddress";

  private final Calendars calendars;
  private final District served;
  private final ExchangeSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  CalendarController(
      Calendars calendars,
      District served,
      ExchangeSettings settings,
      MessageSource messages,
      Clock clock) {
    this.calendars = calendars;
    this.served = served;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  Page page(Model model) {
    return Page.of("exchange/CalendarPage")
        .with("address", model.getAttribute(MADE))
        .with("has", calendars.has());
  }

  /** The address is shown once; only its hash is kept. */
  @May(thing = Thing.PERSONAL)
  @PostMapping("/calendar")
  View make(RedirectAttributes redirect) {
    redirect.addFlashAttribute(MADE, settings.address() + "/calendar/" + calendars.make() + ".ics");
    return new RedirectView("/calendar");
  }

  @May(thing = Thing.PERSONAL)
  @PostMapping("/calendar/end")
  View end(RedirectAttributes redirect) {
    calendars.end();
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("exchange.calendar.ended"));
    return new RedirectView("/calendar");
  }

  /** Needs no sign-in: whoever knows the secret is the account's calendar program. */
  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String secret) {
    List<DueDay> days =
        DistrictScope.call(
            served.code(),
            () ->
                calendars
                    .owner(secret)
                    .map(owner -> calendars.days(owner))
                    .orElseThrow(NotFound::new));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=900")
        .body(Biweekly.write(calendar(days)).go().getBytes(StandardCharsets.UTF_8));
  }

  private ICalendar calendar(List<DueDay> days) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Duixian//Deadlines//ZH");
    calendar.setName(
        messages.getMessage("exchange.calendar.name", null, Locale.SIMPLIFIED_CHINESE));
    Date now = Date.from(clock.instant());
    for (DueDay due : days) {
      VEvent event = new VEvent();
      event.setUid(served.code() + "-" + due.kind() + "-" + due.id() + "@duixian");
      event.setDateTimeStamp(now);
      event.setSummary(
          messages.getMessage(
              "due." + due.kind(), new Object[] {due.title()}, Locale.SIMPLIFIED_CHINESE));
      event.setDateStart(new ICalDate(day(due.day()), false));
      if (!settings.address().isEmpty()) {
        event.setUrl(settings.address() + due.path());
      }
      calendar.addEvent(event);
    }
    return calendar;
  }

  /** The library writes the day of a date in the zone of the program. */
  private static Date day(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}
