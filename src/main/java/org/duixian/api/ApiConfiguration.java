package org.duixian.api;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the description of the interface into the navigation. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  NavigationEntry apiEntry() {
    return new NavigationEntry(Area.ORGANISATION, 90, "api.title", "/api");
  }
}
