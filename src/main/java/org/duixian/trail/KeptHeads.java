package org.duixian.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duixian.database.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest head of each district, kept in a file beside the embedded database: who cuts blocks
 * off the end of the trail has them missing here. Beside a server that somebody else runs nothing
 * is kept; there the operator keeps heads.
 */
final class KeptHeads {

  private static final Logger log = LoggerFactory.getLogger(KeptHeads.class);

  private final TrailBlocks blocks;
  private final Optional<Path> folder;
  private final Set<Head> lost = ConcurrentHashMap.newKeySet();

  KeptHeads(TrailBlocks blocks, Optional<Path> folder) {
    this.blocks = blocks;
    this.folder = folder;
  }

  static KeptHeads beside(DatabaseSettings settings, TrailBlocks blocks) {
    Path folder = settings.data().resolve("heads");
    return new KeptHeads(
        blocks, settings.existing().isPresent() ? Optional.empty() : Optional.of(folder));
  }

  /** Returns the head that was kept last, empty when none was. */
  Optional<Head> of(String district) {
    return folder
        .map(heads -> heads.resolve(district))
        .filter(Files::exists)
        .map(KeptHeads::read)
        .filter(text -> !text.isBlank())
        .map(Head::of);
  }

  /** Keeps a block as the head; a trail that has lost the one kept before is not taken over. */
  void keep(String district, TrailBlock last) {
    if (folder.isEmpty() || last.number() == 0) {
      return;
    }
    Optional<Head> before = of(district);
    if (before.filter(head -> head.equals(Head.of(district, last))).isPresent()) {
      return;
    }
    if (before.isPresent() && !inTrail(before.get())) {
      if (lost.add(before.get())) {
        log.error("the trail has lost its head {}", before.get());
      }
      return;
    }
    write(folder.get(), Head.of(district, last));
  }

  /** Says whether the trail still has a head. */
  boolean inTrail(Head head) {
    return blocks.hash(head.district(), head.block()).filter(head.hash()::equals).isPresent();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, Head head) {
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(head.district() + ".new");
      Files.writeString(unfinished, head + "\n");
      Files.move(unfinished, folder.resolve(head.district()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("the head {} could not be kept", head, e);
    }
  }
}
