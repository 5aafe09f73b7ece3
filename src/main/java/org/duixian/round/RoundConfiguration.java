package org.duixian.round;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rounds' entry in the navigation, and their clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RoundConfiguration {

  private static final int ORDER = 50;

  @Bean
  NavigationEntry roundsEntry() {
    return new NavigationEntry(ORDER, "round.navigation", "/rounds");
  }

  @Bean
  Questions questions() {
    return new Questions(QuestionRules.STANDARD);
  }
}
