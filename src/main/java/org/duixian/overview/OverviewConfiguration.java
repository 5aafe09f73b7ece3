package org.duixian.overview;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to the site. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

  @Bean
  NavigationEntry overviewEntry() {
    return new NavigationEntry(Area.OVERVIEW, 10, "overview.title", "/");
  }
}
