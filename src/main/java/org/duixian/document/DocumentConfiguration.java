package org.duixian.document;

import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the documents into the navigation. */
@Configuration
class DocumentConfiguration {

  @Bean
  NavigationEntry documentsEntry() {
    return new NavigationEntry(20, "document.navigation", "/documents");
  }
}
