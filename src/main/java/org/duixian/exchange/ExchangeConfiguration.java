package org.duixian.exchange;

import org.duixian.access.Act;
import org.duixian.access.Thing;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes in the settings of the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {

  @Bean
  NavigationEntry calendarEntry() {
    return new NavigationEntry(Area.ORGANISATION, 60, "exchange.calendar", "/calendar");
  }

  @Bean
  NavigationEntry exchangeEntry() {
    return new NavigationEntry(
        Area.ORGANISATION, 70, "exchange.title", "/exchange", Act.EDIT.on(Thing.EXCHANGE));
  }
}
