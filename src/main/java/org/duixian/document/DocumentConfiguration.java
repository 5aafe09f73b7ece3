package org.duixian.document;

import java.util.regex.Pattern;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the documents into the navigation, and their import among the forms that send files. */
@Configuration
class DocumentConfiguration {

  @Bean
  NavigationEntry documentsEntry() {
    return new NavigationEntry(Area.GOALS, 30, "document.navigation", "/documents");
  }

  @Bean
  UploadForm importForm() {
    return new UploadForm(Pattern.compile("/documents"), "/documents/new");
  }
}
