package org.duixian.assessment;

import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the assessments into the navigation. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

  @Bean
  NavigationEntry assessmentsEntry() {
    return new NavigationEntry(Area.SUPERVISION, 60, "assessment.navigation", "/assessments");
  }

  @Bean
  NavigationEntry contestsEntry() {
    return new NavigationEntry(Area.SUPERVISION, 65, "assessment.contests", "/contests");
  }
}
