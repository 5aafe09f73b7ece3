package org.duixian.goal;

import java.util.regex.Pattern;
import org.duixian.list.Columns;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's entry in the navigation, and its sheet among the forms that send files. */
@Configuration(proxyBeanMethods = false)
class GoalConfiguration {

  @Bean
  NavigationEntry ledgerEntry() {
    return new NavigationEntry(Area.GOALS, 10, "goal.ledger", "/ledger");
  }

  @Bean
  Columns<?> taskColumns() {
    return TaskColumns.ALL;
  }

  @Bean
  UploadForm sheetForm() {
    return new UploadForm(Pattern.compile("(/ledger/[12][0-9]{3}/sheet)"), "$1");
  }
}
