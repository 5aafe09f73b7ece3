package org.duixian.indicator;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to the site. */
@Configuration
class IndicatorConfiguration {

  @Bean
  NavigationEntry indicatorEntry() {
    return new NavigationEntry(35, "indicator.navigation", "/indicators");
  }

  @Bean
  NavigationEntry chainEntry() {
    return new NavigationEntry(40, "indicator.chains", "/chains");
  }
}
