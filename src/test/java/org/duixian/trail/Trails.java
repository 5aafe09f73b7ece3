package org.duixian.trail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Seals and proves trails for tests of this and other modules. */
public final class Trails {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-18T04:00:00Z"), ZoneOffset.UTC);

  final TrailEntries entries;
  final TrailBlocks blocks;
  final Sealing sealing;
  final Proving proving;

  Trails(DataSource database, Clock clock, Optional<Path> heads) {
    JdbcClient jdbc = JdbcClient.create(database);
    entries = new TrailEntries(jdbc);
    blocks = new TrailBlocks(jdbc);
    KeptHeads kept = new KeptHeads(blocks, heads);
    sealing = new Sealing(entries, blocks, kept, clock);
    proving = new Proving(entries, blocks, kept, new JdbcTransactionManager(database));
  }

  /** Seals all that is committed in a district, and returns the first place that is broken. */
  public static Optional<Broken> broken(DataSource database, String district) {
    Trails trails = new Trails(database, NOON, Optional.empty());
    trails.sealing.seal(district, Horizon.ALL);
    return Optional.ofNullable(trails.proving.of(district, List.of()).broken());
  }
}
