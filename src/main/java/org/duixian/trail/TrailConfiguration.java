package org.duixian.trail;

import org.duixian.access.Act;
import org.duixian.access.Thing;
import org.duixian.database.DatabaseSettings;
import org.duixian.site.Area;
import org.duixian.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where heads are kept. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

  @Bean
  KeptHeads keptHeads(DatabaseSettings settings, TrailBlocks blocks) {
    return KeptHeads.beside(settings, blocks);
  }

  @Bean
  NavigationEntry trailEntry() {
    return new NavigationEntry(
        Area.ORGANISATION, 80, "trail.title", "/trail", Act.READ.on(Thing.TRAIL));
  }
}
