package org.duixian.organisation;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the organisation into the navigation. */
@Configuration
class OrganisationConfiguration {

  @Bean
  NavigationEntry organisationEntry() {
    return new NavigationEntry(Area.ORGANISATION, 10, "organisation.navigation", "/organisation");
  }
}
