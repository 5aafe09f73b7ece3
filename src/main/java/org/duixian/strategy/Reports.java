package org.duixian.strategy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reports upward and their receipts, as far as the signed-in account may see them. */
@Repository
public class Reports {

  private static final int MOST = 200;
  private static final String SELECT =
      """
      select r.id, r.kind, r.year, r.number, r.strategy, s.name strategy_name, r.unit,
             u.name unit_name, r.title, r.words, r.occurred_at, r.limit_hours, r.sent_at, r.sent_by,
             r.sample,
             (select count(*) from receipt c where c.district = r.district and c.report = r.id)
               receipts
      from upward_report r
      join unit u on u.district = r.district and u.id = r.unit
      left join strategy s on s.district = r.district and s.id = r.strategy
      where r.district = :district\s""";

  private final DistrictSql jdbc;
  private final Permission permission;
  private final Attachments attachments;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reports(
      DistrictSql jdbc,
      Permission permission,
      Attachments attachments,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.permission = permission;
    this.attachments = attachments;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Returns the latest 200 reports, the newest first. */
  public List<Report> list() {
    return seen("order by r.sent_at desc, r.id desc limit :most")
        .with("most", MOST)
        .list(Report.class);
  }

  /**
   * Returns reports by number.
   *
   * @param after above this number only
   */
  public List<Report> page(long after, int most) {
    return seen("and r.id > :after order by r.id limit :most")
        .with("after", after, "most", most)
        .list(Report.class);
  }

  /** Returns one report, empty if there is none of that number, or none for this account. */
  public Optional<Report> find(long id) {
    return seen("and r.id = :id").with("id", id).optional(Report.class);
  }

  private DistrictSql.Statement seen(String and) {
    Scope scope = permission.scope(Act.READ, Thing.UPWARD_REPORT);
    return jdbc.sql(SELECT + "and " + scope.sql("r.unit", "false") + " " + and)
        .with(scope.values());
  }

  List<Receipt> receipts(long report) {
    return jdbc.sql(
            """
            select account, account_name, at, words from receipt
            where district = :district and report = :report order by at
            """)
        .with("report", report)
        .list(Receipt.class);
  }

  List<Attachment> files(long report) {
    return attachments.find(
        jdbc.sql(
                """
                select attachment from upward_report_file
                where district = :district and report = :report
                """)
            .with("report", report)
            .list((row, number) -> row.getLong("attachment")));
  }

  /** Sends a report with its files: all of it or nothing. */
  @Transactional
  public long send(
      ReportForm.Read report, @Nullable Long strategy, long unit, List<NewAttachment> files) {
    String district = CurrentMember.district();
    jdbc.sql("select code from district where code = :district for no key update")
        .single(String.class);
    long id = add(report, strategy, unit);
    for (NewAttachment file : files) {
      jdbc.sql(
              """
              insert into upward_report_file (district, report, attachment)
              values (:district, :report, :file)
              """)
          .with("report", id, "file", attachments.store(file))
          .update();
    }
    audit.record("report.send", "upward_report", id, Map.of("kind", report.kind().name()));
    events.publishEvent(
        new ReportSent(district, id, report.title(), unit, report.kind() == Report.Kind.MATTER));
    return id;
  }

  /** Adds the next number of its kind and year; the caller holds the district's numbers. */
  private long add(ReportForm.Read report, @Nullable Long strategy, long unit) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            insert into upward_report (district, kind, year, number, strategy, unit, title,
                                       words, occurred_at, limit_hours, sent_at, sent_by,
                                       sample)
            select :district, :kind, :year, coalesce(max(number), 0) + 1,
                   cast(:strategy as bigint), :unit, :title, :words,
                   cast(:occurred as timestamptz), cast(:limit as int), :now, :by,
                   (select sample from district where code = :district)
            from upward_report
            where district = :district and kind = :kind and year = :year
            returning id
            """)
        .with("kind", report.kind().name(), "year", now.atZoneSameInstant(When.ZONE).getYear())
        .with("strategy", strategy, "unit", unit, "title", report.title())
        .with("words", report.words(), "occurred", report.occurredAt())
        .with("limit", report.limitHours(), "now", now, "by", CurrentMember.require().name())
        .single(Long.class);
  }

  /** Notes that the signed-in account has taken note; a second time changes nothing. */
  @Transactional
  public void receive(long report, String words) {
    Member member = CurrentMember.require();
    int noted =
        jdbc.sql(
                """
                insert into receipt (district, report, account, account_name, at, words)
                values (:district, :report, :account, :name, :now, :words)
                on conflict do nothing
                """)
            .with("report", report, "account", member.id(), "name", member.name())
            .with("now", OffsetDateTime.now(clock), "words", words)
            .update();
    if (noted == 1) {
      audit.record("report.receive", "upward_report", report, Map.of());
    }
  }
}
