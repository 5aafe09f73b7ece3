package org.duixian.access;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the own account beside units and rules. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  NavigationEntry accountEntry() {
    return new NavigationEntry(Area.ORGANISATION, 40, "access.account", "/account");
  }

  @Bean
  NavigationEntry tokensEntry() {
    return new NavigationEntry(Area.ORGANISATION, 50, "access.tokens", "/account/tokens");
  }
}
