package org.duixian.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duixian.database.DatabaseSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves a trail: that each entry and block is as it was written, and that none is missing. */
@Component
public class Proving {

  private static final int CHAINED_AT_ONCE = 2000;
  private static final int BLOCKS_AT_ONCE = 20;

  private final TrailEntries entries;
  private final TrailBlocks blocks;
  private final KeptHeads heads;
  private final TransactionTemplate moment;

  Proving(
      TrailEntries entries,
      TrailBlocks blocks,
      KeptHeads heads,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.blocks = blocks;
    this.heads = heads;
    this.moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Returns one for a database, outside of the program that serves. */
  public static Proving over(DataSource database, DatabaseSettings settings) {
    JdbcClient jdbc = JdbcClient.create(database);
    TrailBlocks blocks = new TrailBlocks(jdbc);
    return new Proving(
        new TrailEntries(jdbc),
        blocks,
        KeptHeads.beside(settings, blocks),
        new JdbcTransactionManager(database));
  }

  /**
   * Proves the trail of a district as it stands at one moment.
   *
   * @param kept heads that the reader kept elsewhere; those of other districts do not matter
   */
  public TrailProof of(String district, List<Head> kept) {
    // Asked before the moment: the file may only be older than what is seen then.
    List<Head> all = new ArrayList<>(kept);
    heads.of(district).ifPresent(all::add);
    return moment.execute(status -> proof(district, all));
  }

  private TrailProof proof(String district, List<Head> kept) {
    TrailBlocks.ChainEnd end = blocks.chainEnd(district);
    TrailBlock last = blocks.last(district);
    Optional<Broken> broken =
        firstOf(
            () -> chain(district, end),
            () -> sealed(district, TrailBlock.origin(end.lastHash())),
            () -> slippedIn(district, last),
            () -> head(district, kept));
    return new TrailProof(
        last.number(),
        last.total(),
        entries.countUnsealed(district, last.mark()),
        Head.of(district, last),
        broken.orElse(null));
  }

  /** One thing that can be broken. */
  private interface Check {
    Optional<Broken> broken();
  }

  private static Optional<Broken> firstOf(Check... checks) {
    return Stream.of(checks).map(Check::broken).flatMap(Optional::stream).findFirst();
  }

  /** The chain that entries formed before there were blocks, by its own rule. */
  private Optional<Broken> chain(String district, TrailBlocks.ChainEnd end) {
    TrailBlocks.ChainEnd reached = new TrailBlocks.ChainEnd(0, TrailBlocks.START);
    List<TrailEntry> some;
    do {
      some = entries.chained(district, reached.lastId(), CHAINED_AT_ONCE);
      for (TrailEntry entry : some) {
        if (!reached.continues(entry)) {
          return Optional.of(new Broken(Broken.Kind.CHAIN, 0, reached.lastId() + 1));
        }
        reached = new TrailBlocks.ChainEnd(entry.id(), entry.chained(reached.lastHash()));
      }
    } while (some.size() == CHAINED_AT_ONCE);
    return end.equals(reached)
        ? Optional.empty()
        : Optional.of(new Broken(Broken.Kind.CHAIN, 0, reached.lastId() + 1));
  }

  private Optional<Broken> sealed(String district, TrailBlock origin) {
    TrailBlock before = origin;
    List<TrailBlock> some;
    do {
      some = blocks.behind(district, before.number(), BLOCKS_AT_ONCE);
      Map<Long, TrailEntry> there =
          entries.byId(district, some.stream().flatMap(block -> block.entries().stream()).toList());
      for (TrailBlock block : some) {
        Optional<Broken> broken = sealed(district, before, block, there);
        if (broken.isPresent()) {
          return broken;
        }
        before = block;
      }
    } while (some.size() == BLOCKS_AT_ONCE);
    return Optional.empty();
  }

  private static Optional<Broken> sealed(
      String district, TrailBlock before, TrailBlock block, Map<Long, TrailEntry> there) {
    if (block.number() != before.number() + 1) {
      return Optional.of(new Broken(Broken.Kind.BLOCK_GONE, before.number() + 1, 0));
    }
    if (!block.follows(before, district)) {
      return Optional.of(new Broken(Broken.Kind.BLOCK_CHANGED, block.number(), 0));
    }
    for (int place = 0; place < block.entries().size(); place++) {
      long id = block.entries().get(place);
      TrailEntry entry = there.get(id);
      if (entry == null) {
        return Optional.of(new Broken(Broken.Kind.ENTRY_GONE, block.number(), id));
      }
      if (!block.holds(place, entry, district)) {
        return Optional.of(new Broken(Broken.Kind.ENTRY_CHANGED, block.number(), id));
      }
    }
    return Optional.empty();
  }

  private Optional<Broken> slippedIn(String district, TrailBlock last) {
    return entries.countSealed(district, last.mark()) == last.total()
        ? Optional.empty()
        : entries
            .slippedIn(district, last.mark())
            .map(id -> new Broken(Broken.Kind.ENTRY_SLIPPED_IN, last.number(), id));
  }

  private Optional<Broken> head(String district, List<Head> kept) {
    return kept.stream()
        .filter(head -> head.district().equals(district) && head.block() > 0)
        .filter(Predicate.not(heads::inTrail))
        .findFirst()
        .map(head -> new Broken(Broken.Kind.HEAD, head.block(), 0));
  }
}
