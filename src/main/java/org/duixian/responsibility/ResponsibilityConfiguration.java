package org.duixian.responsibility;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the loads of people beside their units. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityConfiguration {

  @Bean
  NavigationEntry responsibilitiesEntry() {
    return new NavigationEntry(Area.ORGANISATION, 15, "responsibility.loads", "/responsibilities");
  }
}
