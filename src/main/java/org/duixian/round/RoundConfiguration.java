package org.duixian.round;

import java.util.regex.Pattern;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds' entry in the navigation, and their questions. */
@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

  @Bean
  NavigationEntry roundsEntry() {
    return new NavigationEntry(Area.SUPERVISION, 10, "round.navigation", "/rounds");
  }

  @Bean
  UploadForm evidenceForm() {
    return new UploadForm(
        Pattern.compile("/rounds/([0-9]+)/units/([0-9]+)/lines/([0-9]+)/evidence"),
        "/rounds/$1/units/$2?fill=true&line=$3");
  }

  @Bean
  Questions questions() {
    return new Questions(QuestionRules.STANDARD);
  }
}
