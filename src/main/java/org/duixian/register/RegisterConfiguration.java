package org.duixian.register;

import java.util.regex.Pattern;
import org.duixian.access.Act;
import org.duixian.access.Thing;
import org.duixian.list.MoreLists;
import org.duixian.organisation.GrantPlaces;
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
  GrantPlaces grantPlaces(Registers registers) {
    return () ->
        registers.all().stream()
            .map(each -> new GrantPlaces.Place(each.code(), each.declaration().name()))
            .toList();
  }

  @Bean
  UploadForm passForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+)/pass"), "$1");
  }

  @Bean
  UploadForm itemFileForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+/[0-9]+)/files"), "$1");
  }

  @Bean
  RegisterView tableView() {
    return new RegisterView(10, "register.as.table", "", true);
  }

  @Bean
  RegisterView boardView() {
    return new RegisterView(20, "register.as.board", "/board", false);
  }

  @Bean
  RegisterView wallView() {
    return new RegisterView(50, "register.as.wall", WallController.ENDING, true);
  }
}
