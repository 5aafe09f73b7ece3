package org.duixian.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;

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

  /**
   * Looks for transactions on the classes of this program alone; those of the framework bring their
   * own, and looking through them would take a tenth of a start.
   */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static BeanPostProcessor ownTransactionsOnly() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof BeanFactoryTransactionAttributeSourceAdvisor advisor) {
          advisor.setClassFilter(type -> type.getName().startsWith("org.duixian."));
        }
        return bean;
      }
    };
  }

  @Bean
  DataSource dataSource(ApplicationDatabase database) {
    return database.counted();
  }
}
