package org.duixian.publication;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers' entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

  @Bean
  NavigationEntry bulletinsEntry() {
    return new NavigationEntry(60, "publication.bulletins", "/bulletins");
  }
}
