package org.duixian.strategy;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts strategies into the navigation. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

  @Bean
  NavigationEntry strategiesEntry() {
    return new NavigationEntry(45, "strategy.navigation", "/strategies");
  }
}
