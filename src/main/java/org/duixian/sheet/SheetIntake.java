package org.duixian.sheet;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
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

  /** What became of a file that was sent: its number, or errors of the form's field. */
  public record Taken(@Nullable Long id, FormErrors errors) {}

  private final DistrictSql jdbc;
  private final Clock clock;
  private final AuditTrail audit;

  SheetIntake(DistrictSql jdbc, Clock clock, AuditTrail audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Keeps a file that can be read, in place of the last one of the same purpose.
   *
   * @param purpose what it is for, such as {@code ledger-2025}
   * @param reading how its content is reviewed
   */
  @Transactional
  public Taken take(
      String purpose, MultipartFile file, Function<byte[], ? extends SheetReview<?>> reading)
      throws IOException {
    FormErrors errors = new FormErrors();
    if (file.isEmpty() || file.getSize() > MOST_BYTES) {
      errors.add("file", file.isEmpty() ? "sheet.no-file" : "site.file.too-large");
      return new Taken(null, errors);
    }
    byte[] content = file.getBytes();
    Optional<SheetRemark> refusal = reading.apply(content).refusal();
    refusal.ifPresent(why -> errors.add("file", why.messageKey(), why.arguments().toArray()));
    if (!errors.isEmpty()) {
      return new Taken(null, errors);
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String cut = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    long id = keep(purpose, cut, content);
    audit.record("sheet.send", "sheet", id, Map.of("purpose", purpose, "file", cut));
    return new Taken(id, errors);
  }

  private long keep(String purpose, String fileName, byte[] content) {
    drop(purpose);
    Member member = CurrentMember.require();
    return jdbc.sql(
            """
            insert into sheet_sent (district, account, purpose, file_name, content, sent_at)
            values (:district, :account, :purpose, :file, :content, :now)
            returning id
            """)
        .with("account", member.id(), "purpose", purpose, "file", fileName, "content", content)
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
