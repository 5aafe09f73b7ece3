package org.duixian.personal;

import java.nio.file.Path;
import org.duixian.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys of what is kept about people stand. */
@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

  /** In the data folder, where no other file is named; nodes of one database share its content. */
  @Bean
  PersonalKeys personalKeys(@Value("${duixian.keys:}") String file, DatabaseSettings settings) {
    return new PersonalKeys(
        file.isBlank() ? settings.data().resolve("personal.keys") : Path.of(file));
  }
}
