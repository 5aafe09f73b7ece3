package org.duixian.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.database.DistrictScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a district with its first administrator, and makes one-time sign-in links. */
@Component
public class Districts {

  private static final String ADMINISTRATOR = "admin";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Districts(JdbcClient jdbc, Accounts accounts, AuditTrail audit, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Returns the name of a district, empty when it has not been opened. */
  public Optional<String> name(String code) {
    return jdbc.sql("select name from district where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }

  /** Returns the division codes of all districts that have been opened. */
  public List<String> codes() {
    return jdbc.sql("select code from district order by code")
        .query((row, number) -> row.getString("code"))
        .list();
  }

  /** Opens a district with an administrator who has no password yet. */
  public void open(String code, String name, boolean sample) {
    DistrictScope.run(
        code,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  jdbc.sql(
                          """
                          insert into district (code, name, sample) values (:code, :name, :sample)
                          """)
                      .param("code", code)
                      .param("name", name)
                      .param("sample", sample)
                      .update();
                  long id =
                      accounts.open(ADMINISTRATOR, "系统管理员", AccountRole.ADMINISTRATOR, null, false);
                  audit.recordForSystem("district.open", "account", id, Map.of("name", name));
                }));
  }

  /** Returns the sign-in names of all accounts of a district. */
  public Set<String> logins(String district) {
    return accounts.list().stream().map(AccountView::login).collect(Collectors.toSet());
  }

  /** Opens an account without a password, for samples and for lists of people. */
  public long openAccount(
      String district,
      String login,
      String name,
      AccountRole role,
      String unitName,
      boolean sample) {
    return accounts.open(login, name, role, unitName, sample);
  }

  /** Does the work as an account of the sample; the accounts of real people are refused. */
  public void as(String district, String login, Runnable work) {
    Member member =
        accounts
            .sample(login)
            .orElseThrow(() -> new IllegalArgumentException("no sample account " + login))
            .withoutPassword();
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(
                  member, null, member.getAuthorities())));
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Makes a link of one use for the administrator; returns the path with its secret. */
  public String administratorLink(String code) {
    return DistrictScope.call(
        code,
        () -> {
          Member admin =
              accounts
                  .find(ADMINISTRATOR)
                  .orElseThrow(
                      () ->
                          new IllegalStateException("district " + code + " has no administrator"));
          return "/sign-in/once/" + accounts.makeLink(admin.id());
        });
  }
}
