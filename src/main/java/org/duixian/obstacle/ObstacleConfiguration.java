package org.duixian.obstacle;

import org.duixian.list.Columns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the list of obstacles to kept views. */
@Configuration(proxyBeanMethods = false)
class ObstacleConfiguration {

  @Bean
  Columns<?> obstacleColumns() {
    return ObstacleColumns.ALL;
  }
}
