package org.duixian.rules;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules into the navigation. */
@Configuration
class RulesConfiguration {

  private static final int ORDER = 90;

  @Bean
  NavigationEntry rulesEntry() {
    return new NavigationEntry(ORDER, "rules.title", "/rules");
  }
}
