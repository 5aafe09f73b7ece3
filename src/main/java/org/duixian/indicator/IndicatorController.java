package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.list.Query;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of indicators, the page of one, its roll-up, and the closing of a month. */
@Controller
class IndicatorController {

  private static final String NUMBER = "\\d{1,18}";

  private final IndicatorsViews lists;
  private final IndicatorViews views;
  private final Indicators indicators;
  private final RollUps rollUps;
  private final Closings closings;
  private final Clock clock;

  IndicatorController(
      IndicatorsViews lists,
      IndicatorViews views,
      Indicators indicators,
      RollUps rollUps,
      Closings closings,
      Clock clock) {
    this.lists = lists;
    this.views = views;
    this.indicators = indicators;
    this.rollUps = rollUps;
    this.closings = closings;
    this.clock = clock;
  }

  @GetMapping("/indicators")
  Page list(@RequestParam Map<String, String> parameters) {
    return Page.of("indicator/IndicatorsPage")
        .with("view", lists.of(Query.of(parameters, IndicatorColumns.ALL, "year", year(null))));
  }

  private int year(@Nullable String typed) {
    return typed != null && typed.matches("(19|20|21)\\d\\d")
        ? Integer.parseInt(typed)
        : LocalDate.now(clock).getYear();
  }

  @GetMapping("/indicators/{id:" + NUMBER + "}")
  Page indicator(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam Map<String, String> parameters) {
    return Page.of("indicator/IndicatorPage")
        .with("view", views.of(seen(id), year(year), parameters));
  }

  /** The totals over all units, month by month: the roll-up alone. */
  @GetMapping("/indicators/{id:" + NUMBER + "}/rollup")
  Page rollUp(@PathVariable long id, @RequestParam(required = false) @Nullable String year) {
    Indicator indicator = seen(id);
    Period whole = Period.year(year(year));
    return Page.of("indicator/RollUpPartial")
        .with("indicator", indicator)
        .with(
            "totals",
            rollUps.of(
                indicator, ObservationKind.ACTUAL, Period.Grain.MONTH, whole.start(), whole.end()));
  }

  private Indicator seen(long id) {
    return indicators.find(id).orElseThrow(NotFound::new);
  }

  @May(thing = Thing.INDICATOR)
  @PostMapping("/indicators/closings")
  View close(@RequestParam String period, RedirectAttributes redirect) {
    if (!period.matches("(19|20|21)\\d\\d-(0[1-9]|1[0-2])")) {
      throw new NotFound();
    }
    closings.close(Period.of(period));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("indicator.closed", period));
    return new RedirectView("/indicators?year=" + period.substring(0, 4));
  }
}
