package org.duixian.trail;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.duixian.access.Sm3;

/**
 * A sealed block of a district's trail.
 *
 * @param number from 1, without a gap
 * @param entries numbers of the entries in order
 * @param hashes the seals of the entries, 32 bytes each, one after the other
 * @param total entries in this block and all before
 * @param previousHash hash of the block before; of the first, the end of the old chain
 */
record TrailBlock(
    long number,
    OffsetDateTime sealedAt,
    List<Long> entries,
    byte[] hashes,
    long total,
    TrailMark mark,
    String previousHash,
    String hash) {

  private static final int SEAL = 32;

  /** The place before the first block of a district whose old chain ended in a hash. */
  static TrailBlock origin(String chainEnd) {
    return new TrailBlock(
        0, OffsetDateTime.MIN, List.of(), new byte[0], 0, TrailMark.START, "", chainEnd);
  }

  /** Returns the block that seals entries behind this one. */
  TrailBlock next(String district, List<TrailEntry> entries, TrailMark from, OffsetDateTime at) {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream(SEAL * entries.size());
    entries.forEach(entry -> hashes.writeBytes(entry.seal(district)));
    return new TrailBlock(
            number + 1,
            at,
            entries.stream().map(TrailEntry::id).toList(),
            hashes.toByteArray(),
            total + entries.size(),
            from.at(entries.getLast()),
            hash,
            "")
        .closed(district);
  }

  private TrailBlock closed(String district) {
    return new TrailBlock(
        number, sealedAt, entries, hashes, total, mark, previousHash, hashOf(district));
  }

  /** Says whether it is what was sealed, right behind another. */
  boolean follows(TrailBlock before, String district) {
    return previousHash.equals(before.hash)
        && total == before.total + entries.size()
        && hash.equals(hashOf(district));
  }

  /** Says whether an entry is as it was when it was sealed here. */
  boolean holds(int place, TrailEntry entry, String district) {
    return Arrays.equals(
        entry.seal(district), Arrays.copyOfRange(hashes, SEAL * place, SEAL * (place + 1)));
  }

  private String hashOf(String district) {
    return HexFormat.of()
        .formatHex(
            Sm3.of(
                "block/1",
                district,
                number,
                sealedAt.toInstant(),
                entries.stream().map(String::valueOf).collect(Collectors.joining(",")),
                HexFormat.of().formatHex(hashes),
                total,
                mark.transaction(),
                mark.id(),
                mark.after(),
                previousHash));
  }
}
