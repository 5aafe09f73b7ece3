package org.duixian.organisation;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the organisation into the navigation. */
@Configuration
class OrganisationConfiguration {

  private static final int ORDER = 80;

  @Bean
  NavigationEntry organisationEntry() {
    return new NavigationEntry(ORDER, "organisation.navigation", "/organisation");
  }
}
