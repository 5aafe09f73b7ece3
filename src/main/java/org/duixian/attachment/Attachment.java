package org.duixian.attachment;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file without its bytes.
 *
 * @param unit the unit that sent it; reporters of other units do not see it. Null: of the office
 * @param type media type, told by the file's first bytes or its ending
 * @param size in bytes
 * @param sha256 checksum in 64 hexadecimal digits
 * @param storedBy name of the account
 * @param readable whether the signed-in account may open it
 */
public record Attachment(
    long id,
    @Nullable Long unit,
    String name,
    String type,
    int size,
    String sha256,
    OffsetDateTime storedAt,
    String storedBy,
    boolean readable) {

  private static final int KILO = 1024;

  /** Returns the path under which it is handed out. */
  public String path() {
    return "/attachments/" + id;
  }

  /** Returns the size as people read it: 46K, 2.1M. */
  public String shownSize() {
    if (size < KILO) {
      return size + "B";
    }
    int kilos = Math.ceilDiv(size, KILO);
    return kilos < KILO ? kilos + "K" : kilos / KILO + "." + kilos % KILO * 10 / KILO + "M";
  }
}
