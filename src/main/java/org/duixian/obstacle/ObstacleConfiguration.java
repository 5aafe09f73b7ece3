package org.duixian.obstacle;

import org.duixian.list.Columns;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the list of obstacles to kept views. */
@Configuration(proxyBeanMethods = false)
class ObstacleConfiguration {

  @Bean
  Columns<?> obstacleColumns() {
    return ObstacleColumns.ALL;
  }

  @Bean
  NavigationEntry obstaclesEntry() {
    return new NavigationEntry(Area.SUPERVISION, 25, "obstacle.list", "/obstacles");
  }
}
