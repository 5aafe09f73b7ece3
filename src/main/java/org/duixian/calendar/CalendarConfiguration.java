package org.duixian.calendar;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the working days beside the rules. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  NavigationEntry daysEntry() {
    return new NavigationEntry(Area.ORGANISATION, 25, "calendar.title", "/rules/days");
  }
}
