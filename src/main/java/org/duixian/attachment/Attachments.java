package org.duixian.attachment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence files, at most 20 MB each. */
@Repository
public class Attachments {

  /** The most bytes of one file. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int LONGEST_NAME = 200;
  private static final String COLUMNS = "id, unit, name, type, size, sha256, stored_at, stored_by";

  private final DistrictSql jdbc;
  private final Permission permission;
  private final AuditTrail audit;
  private final Clock clock;

  Attachments(DistrictSql jdbc, Permission permission, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.permission = permission;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a file for the signed-in account and returns its number.
   *
   * @throws AttachmentRefusal when it is empty, too large, nameless or of a kind that is no
   *     evidence
   */
  @Transactional
  public long store(NewAttachment file) {
    check(file);
    String type =
        MediaTypes.of(file.name(), file.content())
            .orElseThrow(() -> new AttachmentRefusal(AttachmentRefusal.Code.KIND, file.name()));
    Member member = CurrentMember.require();
    String sum = DigestUtils.sha256Hex(file.content());
    long id =
        jdbc.sql(
                """
                insert into attachment (district, unit, name, type, size, sha256, content,
                                        stored_at, stored_by)
                values (:district, :unit, :name, :type, :size, :sum, :content, :now, :by)
                returning id
                """)
            .with("unit", file.unit(), "name", file.name(), "type", type)
            .with("size", file.content().length, "sum", sum, "content", file.content())
            .with("now", OffsetDateTime.now(clock), "by", member.name())
            .single(Long.class);
    audit.record("attachment.store", "attachment", id, Map.of("name", file.name(), "sha256", sum));
    return id;
  }

  private static void check(NewAttachment file) {
    if (file.content().length == 0) {
      throw new AttachmentRefusal(AttachmentRefusal.Code.EMPTY, file.name());
    }
    if (file.content().length > MOST_BYTES) {
      throw new AttachmentRefusal(AttachmentRefusal.Code.TOO_LARGE, file.name());
    }
    if (file.name().isEmpty() || file.name().length() > LONGEST_NAME) {
      throw new AttachmentRefusal(AttachmentRefusal.Code.NAME, file.name());
    }
  }

  /** Returns what is known of a file, empty when the district has none of this number. */
  public Optional<Attachment> find(long id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Returns what is known of several files, by number. */
  public List<Attachment> find(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Scope readable = permission.scope(Act.READ, Thing.ATTACHMENT);
    return jdbc.sql(
            "select %s, %s as readable".formatted(COLUMNS, readable.sql("unit", "unit is null"))
                + " from attachment where district = :district and id in (:ids) order by id")
        .with("ids", new TreeSet<>(ids))
        .with(readable.values())
        .list(Attachment.class);
  }

  /** Returns the bytes of a file. */
  public byte[] content(long id) {
    return jdbc.sql("select content from attachment where district = :district and id = :id")
        .with("id", id)
        .single((row, number) -> row.getBytes("content"));
  }
}
