package org.duixian.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blocks of a district, and the end of the chain there was before them. */
@Repository
record TrailBlocks(JdbcClient jdbc) {

  /** What an old chain begins with, and the blocks of a district that had none. */
  static final String START = "0".repeat(64);

  /** The end of an old chain: number and hash of its last entry. */
  record ChainEnd(long lastId, String lastHash) {

    /** Says whether an entry is the next of the chain. */
    boolean continues(TrailEntry entry) {
      return entry.id() == lastId + 1
          && lastHash.equals(entry.previousHash())
          && entry.chained(lastHash).equals(entry.hash());
    }
  }

  private static final String COLUMNS =
      """
      number, sealed_at, entries, hashes, total, mark_transaction::text::bigint mark_transaction,
      mark_id, after_id, previous_hash, hash
      """;

  /** Returns where the old chain ended, at 0 where there was none. */
  ChainEnd chainEnd(String district) {
    return jdbc.sql("select last_id, last_hash from audit_head where district = :district")
        .param("district", district)
        .query(ChainEnd.class)
        .optional()
        .orElseGet(() -> new ChainEnd(0, START));
  }

  /** Returns the newest block, or the place before the first. */
  TrailBlock last(String district) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from audit_block where district = :district order by number desc limit 1")
        .param("district", district)
        .query((row, number) -> block(row))
        .optional()
        .orElseGet(() -> TrailBlock.origin(chainEnd(district).lastHash()));
  }

  /** Returns some of the blocks behind a number, in order. */
  List<TrailBlock> behind(String district, long number, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from audit_block where district = :district and number > :number
                order by number limit :most
                """)
        .param("district", district)
        .param("number", number)
        .param("most", most)
        .query((row, place) -> block(row))
        .list();
  }

  /** Returns the hash of a block, empty when there is none of that number. */
  Optional<String> hash(String district, long number) {
    return jdbc.sql("select hash from audit_block where district = :district and number = :number")
        .param("district", district)
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /** Returns the highest number of a sealed entry. */
  long highest(String district) {
    return jdbc.sql(
            """
            select coalesce(max(entry), 0) from audit_block, unnest(entries) entry
            where district = :district
            """)
        .param("district", district)
        .query(Long.class)
        .single();
  }

  /** Adds a block; false when another node was faster and sealed it. */
  boolean add(String district, TrailBlock block) {
    return jdbc.sql(
                """
                insert into audit_block (district, number, sealed_at, entries, hashes, total,
                                         mark_transaction, mark_id, after_id, previous_hash, hash)
                values (:district, :number, :at, :entries, :hashes, :total,
                        cast(cast(:transaction as text) as xid8), :id, :after, :previous, :hash)
                on conflict do nothing
                """)
            .param("district", district)
            .param("number", block.number())
            .param("at", block.sealedAt())
            .param("entries", block.entries().toArray(Long[]::new))
            .param("hashes", block.hashes())
            .param("total", block.total())
            .param("transaction", Long.toString(block.mark().transaction()))
            .param("id", block.mark().id())
            .param("after", block.mark().after())
            .param("previous", block.previousHash())
            .param("hash", block.hash())
            .update()
        == 1;
  }

  private static TrailBlock block(ResultSet row) throws SQLException {
    return new TrailBlock(
        row.getLong("number"),
        row.getObject("sealed_at", OffsetDateTime.class),
        List.of((Long[]) row.getArray("entries").getArray()),
        row.getBytes("hashes"),
        row.getLong("total"),
        new TrailMark(
            row.getLong("mark_transaction"), row.getLong("mark_id"), row.getLong("after_id")),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
