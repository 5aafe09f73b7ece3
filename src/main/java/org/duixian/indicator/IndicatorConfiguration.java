package org.duixian.indicator;

import java.util.regex.Pattern;
import org.duixian.list.Columns;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to the site. */
@Configuration
class IndicatorConfiguration {

  @Bean
  NavigationEntry indicatorEntry() {
    return new NavigationEntry(Area.GOALS, 20, "indicator.navigation", "/indicators");
  }

  @Bean
  Columns<?> indicatorColumns() {
    return IndicatorColumns.ALL;
  }

  @Bean
  UploadForm observationForm() {
    return new UploadForm(Pattern.compile("(/indicators/import)"), "$1");
  }
}
