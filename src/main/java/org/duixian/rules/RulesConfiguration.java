package org.duixian.rules;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules into the navigation. */
@Configuration
class RulesConfiguration {

  @Bean
  NavigationEntry rulesEntry() {
    return new NavigationEntry(Area.ORGANISATION, 20, "rules.title", "/rules");
  }
}
