package org.duixian.followup;

import java.util.regex.Pattern;
import org.duixian.list.Columns;
import org.duixian.result.ResultLink;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts matters into the navigation. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

  @Bean
  NavigationEntry mattersEntry() {
    return new NavigationEntry(Area.SUPERVISION, 20, "followup.navigation", "/followups");
  }

  @Bean
  Columns<?> matterColumns() {
    return MatterColumns.ALL;
  }

  @Bean
  ResultLink openingLink() {
    return new ResultLink("followup.turn-into", "/followups/new?result=");
  }

  @Bean
  UploadForm stepForm() {
    return new UploadForm(Pattern.compile("(/followups/[0-9]+)/steps"), "$1");
  }

  @Bean
  NavigationEntry meetingsEntry() {
    return new NavigationEntry(Area.SUPERVISION, 30, "followup.meetings", "/meetings");
  }
}
