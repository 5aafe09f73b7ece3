package org.duixian.sheet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that were sent and wait for their sender's word, one for each account and purpose; they are
 * read again when they are confirmed.
 */
@Component
public class SheetIntake {

  private static final int LONGEST_NAME = 200;
  private static final long MOST_BYTES = 20L * 1024 * 1024;

  /** One such file. */
  public record Sent(long id, String fileName, byte[] content) {}

  private final DistrictSql jdbc;
  private final Clock clock;

  SheetIntake(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns the key of why a file is not looked at, empty if it is. */
  public static Optional<String> refusal(MultipartFile file) {
    return file.isEmpty()
        ? Optional.of("sheet.no-file")
        : file.getSize() > MOST_BYTES ? Optional.of("site.file.too-large") : Optional.empty();
  }

  /**
   * Keeps a file in place of the last one of the same purpose; returns its number.
   *
   * @param purpose what it is for, such as {@code ledger-2025}
   */
  @Transactional
  public long keep(String purpose, MultipartFile file, byte[] content) {
    drop(purpose);
    Member member = CurrentMember.require();
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return jdbc.sql(
            """
            insert into sheet_sent (district, account, purpose, file_name, content, sent_at)
            values (:district, :account, :purpose, :file, :content, :now)
            returning id
            """)
        .with("account", member.id(), "purpose", purpose)
        .with("file", name.substring(0, Math.min(LONGEST_NAME, name.length())), "content", content)
        .with("now", OffsetDateTime.now(clock))
        .single(Long.class);
  }

  /** Returns a file that the signed-in member sent. */
  public Sent find(String purpose, long id) {
    Member member = CurrentMember.require();
    return jdbc.sql(
            """
            select id, file_name, content from sheet_sent
            where district = :district and account = :account and purpose = :purpose and id = :id
            """)
        .with("account", member.id(), "purpose", purpose, "id", id)
        .optional(Sent.class)
        .orElseThrow(NotFound::new);
  }

  /** Forgets what the signed-in member sent for a purpose. */
  @Transactional
  public void drop(String purpose) {
    Member member = CurrentMember.require();
    jdbc.sql(
            """
            delete from sheet_sent
            where district = :district and account = :account and purpose = :purpose
            """)
        .with("account", member.id(), "purpose", purpose)
        .update();
  }
}
