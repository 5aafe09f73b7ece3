package org.duixian.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.duixian.access.AccountRole;
import org.duixian.access.AuditTrail;
import org.duixian.access.Member;
import org.duixian.change.ChangeLog;
import org.duixian.database.Changes;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module's stores on a real PostgreSQL, transactions included, with a clerk signed in. */
final class DocumentDatabase implements AutoCloseable {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

  /**
   * A report of four sentences, written for the tests; one character lies beyond the basic plane.
   */
  static final String REPORT =
      """
      云岭区2026年政府工作报告

      一、2025年工作回顾

      过去一年，全区生产总值增长5.6%。改造老旧小区12个，惠及居民3400户。

      二、2026年工作安排

      （一）办好民生实事

      抓好住房改善。新建保障房不少于800套，改造𬭸河路老旧小区9个。

      （二）守护绿水青山

      实现植树20万株以上。
      """;

  private static int districts = 980100;

  final TestDatabase database = TestDatabase.fresh();
  final JdbcClient jdbc = database.jdbc();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  final Statements statements;
  final Documents documents;
  final AuditTrail audit;
  final Review review;
  final Boundaries boundaries;
  final StatementHistory history;
  final Search search;
  final Outlines outlines;
  final Bases bases;

  DocumentDatabase() {
    context.registerBean(DataSource.class, database::dataSource);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(
        NamedParameterJdbcTemplate.class,
        () -> new NamedParameterJdbcTemplate(database.dataSource()));
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
    context.registerBean(Clock.class, () -> NOON);
    context.register(
        Transactions.class,
        DistrictSql.class,
        AuditTrail.class,
        Changes.class,
        Outlines.class,
        Bases.class,
        Statements.class,
        Findings.class,
        Documents.class,
        ChangeLog.class,
        StatementHistory.class,
        Review.class,
        Boundaries.class,
        Search.class);
    context.refresh();
    documents = context.getBean(Documents.class);
    statements = context.getBean(Statements.class);
    audit = context.getBean(AuditTrail.class);
    review = context.getBean(Review.class);
    boundaries = context.getBean(Boundaries.class);
    history = context.getBean(StatementHistory.class);
    search = context.getBean(Search.class);
    outlines = context.getBean(Outlines.class);
    bases = context.getBean(Bases.class);
  }

  /** Gives {@code @Transactional} its meaning. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  /** Opens a new district, puts it in force and signs a clerk of it in. */
  String openDistrict() {
    String district = String.valueOf(++districts);
    DistrictScope.set(district);
    jdbc.sql("insert into district (code, name) values (:code, '云岭区')")
        .param("code", district)
        .update();
    signIn(district, "示例甲");
    return district;
  }

  /** Signs another clerk in. */
  void signIn(String district, String name) {
    long id =
        jdbc.sql(
                """
                insert into account (district, login, name, role)
                values (:district, :name, :name, 'OFFICE')
                returning id
                """)
            .param("district", district)
            .param("name", name)
            .query(Long.class)
            .single();
    Member member =
        new Member(district, "云岭区", id, name, name, null, AccountRole.OFFICE, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(member, null, "ROLE_OFFICE"));
  }

  long importReport(String district) {
    return documents.importDocument(new ImportedText(district, REPORT, "report.txt", false));
  }

  @Override
  public void close() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
    context.close();
    database.close();
  }
}
