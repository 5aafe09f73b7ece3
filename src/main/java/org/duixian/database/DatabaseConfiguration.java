package org.duixian.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the database when the application starts and closes it when the application ends. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return DatabaseSettings.from(environment::getProperty);
  }

  @Bean
  ApplicationDatabase applicationDatabase(DatabaseSettings settings) {
    return DatabaseAhead.await(settings);
  }

  @Bean
  DataSource dataSource(ApplicationDatabase database) {
    return database.counted();
  }
}
