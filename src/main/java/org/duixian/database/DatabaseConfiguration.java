package org.duixian.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the database when the application starts and closes it when the application ends. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 16;

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return DatabaseSettings.from(environment::getProperty);
  }

  @Bean
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return DatabaseServer.open(settings);
  }

  @Bean
  ApplicationDatabase applicationDatabase(DatabaseServer server) {
    return ApplicationDatabase.at(server.address(), CONNECTIONS);
  }

  @Bean
  DataSource dataSource(ApplicationDatabase database) {
    return database.counted();
  }
}
