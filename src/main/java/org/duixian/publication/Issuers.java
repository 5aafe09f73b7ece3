package org.duixian.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In whose name a district issues its papers. */
@Repository
class Issuers {

  private static final Fields FIELDS =
      Fields.of("publication.issuer.", "head minutesHead office mark letterMark");

  private final DistrictSql jdbc;
  private final MessageSource messages;
  private final AuditTrail audit;
  private final Clock clock;

  Issuers(DistrictSql jdbc, MessageSource messages, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns what the district has declared, or what its name makes. */
  Issuer of(String districtName) {
    return jdbc.sql(
            """
            select head, office, mark, letter_mark, minutes_head, version
            from paper_issuer where district = :district
            """)
        .optional(Issuer.class)
        .orElseGet(() -> usual(districtName));
  }

  private Issuer usual(String districtName) {
    return new Issuer(
        words("issuer", districtName),
        words("office", districtName),
        words("mark"),
        words("letter-mark"),
        words("minutes-head", districtName),
        -1);
  }

  private String words(String key, Object... arguments) {
    return messages.getMessage(
        "publication.paper." + key,
        arguments.length == 0 ? null : arguments,
        Locale.SIMPLIFIED_CHINESE);
  }

  /** Declares it for the papers that are published from now on. */
  @Transactional
  public void declare(Issuer issuer) {
    Member member = CurrentMember.require();
    int declared =
        jdbc.sql(
                """
                insert into paper_issuer as i (district, head, office, mark, letter_mark,
                                               minutes_head, changed_by, changed_at)
                values (:district, :head, :office, :mark, :letter, :minutes, :by, :now)
                on conflict (district) do update
                  set head = excluded.head, office = excluded.office, mark = excluded.mark,
                      letter_mark = excluded.letter_mark, minutes_head = excluded.minutes_head,
                      changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                      version = i.version + 1
                  where i.version = :version
                """)
            .with("head", issuer.head(), "office", issuer.office(), "mark", issuer.mark())
            .with("letter", issuer.letterMark(), "minutes", issuer.minutesHead())
            .with("by", member.name(), "now", OffsetDateTime.now(clock))
            .with("version", issuer.version())
            .update();
    if (declared == 0) {
      Issuer now = of(member.districtName());
      throw Standing.of(
              new Subject("paper_issuer", member.district()),
              "",
              "/bulletins/issuer",
              now.version())
          .with(FIELDS, IssuerForm.of(now))
          .refusal();
    }
    audit.record(
        "issuer.declare",
        "paper_issuer",
        member.district(),
        Map.of("head", issuer.head(), "mark", issuer.mark(), "letter", issuer.letterMark()));
  }
}
