package org.duixian.trail;

import org.duixian.database.DatabaseSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where heads are kept. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

  @Bean
  KeptHeads keptHeads(DatabaseSettings settings, TrailBlocks blocks) {
    return KeptHeads.beside(settings, blocks);
  }
}
