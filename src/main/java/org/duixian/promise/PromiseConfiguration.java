package org.duixian.promise;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to the site. */
@Configuration
class PromiseConfiguration {

  @Bean
  NavigationEntry chainEntry() {
    return new NavigationEntry(40, "promise.chains", "/chains");
  }
}
