package org.duixian.strategy;

import java.util.regex.Pattern;
import org.duixian.access.Act;
import org.duixian.access.Thing;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts strategies into the navigation. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

  @Bean
  NavigationEntry strategiesEntry() {
    return new NavigationEntry(Area.GOALS, 50, "strategy.navigation", "/strategies");
  }

  @Bean
  UploadForm reportForm() {
    return new UploadForm(Pattern.compile("/reports"), "/reports/new");
  }

  @Bean
  NavigationEntry reportsEntry() {
    return new NavigationEntry(
        Area.SUPERVISION, 55, "strategy.reports", "/reports", Act.READ.on(Thing.UPWARD_REPORT));
  }
}
