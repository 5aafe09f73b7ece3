package org.duixian.strategy;

import java.util.regex.Pattern;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts strategies into the navigation. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

  @Bean
  NavigationEntry strategiesEntry() {
    return new NavigationEntry(45, "strategy.navigation", "/strategies");
  }

  @Bean
  UploadForm reportForm() {
    return new UploadForm(Pattern.compile("/reports"), "/reports/new");
  }
}
