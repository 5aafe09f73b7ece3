package org.duixian.promise;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to the site. */
@Configuration
class PromiseConfiguration {

  @Bean
  NavigationEntry chainEntry() {
    return new NavigationEntry(Area.GOALS, 40, "promise.chains", "/chains");
  }

  @Bean
  NavigationEntry promisesEntry() {
    return new NavigationEntry(Area.GOALS, 42, "promise.promises", "/promises");
  }

  @Bean
  NavigationEntry conflictsEntry() {
    return new NavigationEntry(Area.GOALS, 44, "promise.conflicts", "/conflicts");
  }
}
