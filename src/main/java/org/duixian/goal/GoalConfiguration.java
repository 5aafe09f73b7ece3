package org.duixian.goal;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class GoalConfiguration {

  @Bean
  NavigationEntry ledgerEntry() {
    return new NavigationEntry(30, "goal.ledger", "/ledger");
  }
}
