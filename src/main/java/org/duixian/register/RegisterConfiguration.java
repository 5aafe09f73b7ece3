package org.duixian.register;

import java.util.regex.Pattern;
import org.duixian.access.Act;
import org.duixian.access.Thing;
import org.duixian.list.MoreLists;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the declarations into the navigation, and lists among those with kept views. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  NavigationEntry declarationsEntry() {
    return new NavigationEntry(
        Area.ORGANISATION, 30, "declaration.title", "/declarations", Act.EDIT.on(Thing.REGISTER));
  }

  @Bean
  MoreLists registerLists(Registers registers) {
    return name ->
        registers.all().stream()
            .map(ItemColumns::of)
            .filter(columns -> columns.name().equals(name))
            .findFirst();
  }

  @Bean
  UploadForm passForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+)/pass"), "$1");
  }

  @Bean
  UploadForm itemFileForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+/[0-9]+)/files"), "$1");
  }
}
