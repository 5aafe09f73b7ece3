package org.duixian.place;

import java.util.regex.Pattern;
import org.duixian.register.RegisterView;
import org.duixian.site.UploadForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the map of each register, and lets files that are too large end at their forms. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

  @Bean
  RegisterView mapView() {
    return new RegisterView(40, "place.map", MapController.ENDING, true);
  }

  @Bean
  UploadForm placeImportForm() {
    return new UploadForm(Pattern.compile("(/registers/[a-z0-9-]+/places)"), "$1");
  }

  @Bean
  UploadForm layerForm() {
    return new UploadForm(Pattern.compile("(/maps)/layers"), "$1");
  }
}
