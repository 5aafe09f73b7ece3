package org.duixian.indicator;

import java.util.List;
import org.duixian.kernel.FoundName;
import org.duixian.site.Finder;
import org.duixian.site.FoundKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds indicators by code, name and other names; a district has some hundred of them. */
@Component
@Order(30)
record IndicatorFinder(Indicators indicators) implements Finder {

  @Override
  public List<FoundKind> find(String words) {
    List<FoundName> names = indicators.current().stream().map(IndicatorFinder::named).toList();
    return List.of(FoundKind.of("indicator.navigation", "/indicators", names, words));
  }

  private static FoundName named(Indicator each) {
    String others = each.code() + " " + String.join(" ", each.aliases());
    return FoundName.of(each.name(), others, each.code(), each.path());
  }
}
