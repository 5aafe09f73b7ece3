package org.duixian.followup;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts matters into the navigation, and lets the clock tell their levels. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

  @Bean
  NavigationEntry mattersEntry() {
    return new NavigationEntry(55, "followup.navigation", "/followups");
  }
}
