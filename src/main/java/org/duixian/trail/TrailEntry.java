package org.duixian.trail;

import java.time.OffsetDateTime;
import org.duixian.access.Sm3;
import org.jspecify.annotations.Nullable;

/**
 * An entry with every column of its row; public for the template only.
 *
 * @param previousHash hash of the entry before, in the chain that ended before there were blocks
 * @param hash its own in that chain
 * @param writtenIn the transaction that wrote it, 0 in that chain
 */
public record TrailEntry(
    long id,
    OffsetDateTime at,
    @Nullable Long account,
    String accountName,
    String action,
    String subjectType,
    String subjectId,
    String detail,
    @Nullable String previousHash,
    @Nullable String hash,
    long writtenIn) {

  private static final int SHOWN = 120;

  /** The columns in the order of the components. */
  static final String COLUMNS =
      """
      id, at, account, account_name, action, subject_type, subject_id, detail, previous_hash, hash,
      transaction::text::bigint as written_in
      """;

  /** Returns the content, cut where it is long. */
  public String beginning() {
    return detail.length() <= SHOWN ? detail : detail.substring(0, SHOWN) + "…";
  }

  /** Returns the hash over all columns by which a block seals it. */
  byte[] seal(String district) {
    return Sm3.of(
        "entry/1",
        district,
        id,
        at.toInstant(),
        account,
        accountName,
        action,
        subjectType,
        subjectId,
        detail,
        previousHash,
        hash,
        writtenIn);
  }

  /** Returns the hash that it has in the old chain behind another, which left the account out. */
  String chained(String previous) {
    return Sm3.hex(
        String.join(
            "\n",
            previous,
            Long.toString(id),
            at.toInstant().toString(),
            accountName,
            action,
            subjectType,
            subjectId,
            detail));
  }
}
