package org.duixian.publication;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers' entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

  @Bean
  NavigationEntry bulletinsEntry() {
    return new NavigationEntry(Area.SUPERVISION, 50, "publication.bulletins", "/bulletins");
  }

  @Bean
  NavigationEntry portalEntry() {
    return new NavigationEntry(Area.SUPERVISION, 70, "publication.portal.title", "/portal");
  }
}
