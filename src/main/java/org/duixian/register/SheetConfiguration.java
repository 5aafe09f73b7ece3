package org.duixian.register;

import java.util.regex.Pattern;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a sheet that is too large end at its form. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

  @Bean
  UploadForm registerSheetForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+/import)"), "$1");
  }
}
