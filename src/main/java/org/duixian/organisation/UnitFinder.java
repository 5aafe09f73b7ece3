package org.duixian.organisation;

import java.util.List;
import org.duixian.kernel.FoundName;
import org.duixian.site.Finder;
import org.duixian.site.FoundKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds units by their names; a district has some hundred of them. */
@Component
@Order(50)
record UnitFinder(Units units) implements Finder {

  @Override
  public List<FoundKind> find(String words) {
    List<FoundName> names = units.current().stream().map(UnitFinder::named).toList();
    return List.of(FoundKind.of("organisation.found", "/organisation", names, words));
  }

  private static FoundName named(Unit each) {
    String others = each.shortName() + " " + String.join(" ", each.aliases());
    return FoundName.of(each.name(), others, each.shortName(), each.path());
  }
}
