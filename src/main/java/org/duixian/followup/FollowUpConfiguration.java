package org.duixian.followup;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts matters and meetings into the navigation. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

  @Bean
  NavigationEntry mattersEntry() {
    return new NavigationEntry(55, "followup.navigation", "/followups");
  }
}
