package org.duixian.assessment;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the assessments into the navigation. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

  private static final int ORDER = 60;

  @Bean
  NavigationEntry assessmentsEntry() {
    return new NavigationEntry(ORDER, "assessment.navigation", "/assessments");
  }
}
