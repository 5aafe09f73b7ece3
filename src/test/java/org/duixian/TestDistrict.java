package org.duixian;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duixian.access.AccountRole;
import org.duixian.access.Member;
import org.duixian.database.DistrictScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A district that no other test knows, with units and accounts as a test adds them; the thread that
 * opens it stands in it until it leaves.
 */
public final class TestDistrict {

  private static final AtomicInteger LATEST = new AtomicInteger(970000);
  private static final String NAME = "云岭区";

  public final String code;
  private final JdbcClient jdbc;
  private int members;

  private TestDistrict(String code, JdbcClient jdbc) {
    this.code = code;
    this.jdbc = jdbc;
  }

  public static TestDistrict open(JdbcClient jdbc) {
    TestDistrict district = new TestDistrict(String.valueOf(LATEST.incrementAndGet()), jdbc);
    DistrictScope.set(district.code);
    district.update("insert into district (code, name) values (:district, :name)", "name", NAME);
    return district;
  }

  /** Enters a district that is there already. */
  public static TestDistrict enter(String code, JdbcClient jdbc) {
    DistrictScope.set(code);
    return new TestDistrict(code, jdbc);
  }

  /** Adds a department. */
  public long department(String name) {
    return unit("DEPARTMENT", name);
  }

  /** Adds a unit of a kind; its key is its name. */
  public long unit(String kind, String name) {
    return unit(kind, name, name);
  }

  /** Adds a unit with another short name, and with what it is responsible for. */
  public long unit(String kind, String name, String shortName, String... topics) {
    return insert(
        """
        insert into unit (district, key, kind, name, short_name, aliases, topics, valid_from)
        values (:district, :name, :kind, :name, :short, '{}', :topics, date '2019-01-01')
        returning id
        """,
        Map.of("kind", kind, "name", name, "short", shortName, "topics", topics));
  }

  /** Adds an account; its name tells its role and number. */
  public long account(AccountRole role) {
    return account(role.name().toLowerCase(Locale.ROOT) + ++members, role);
  }

  /** Adds an account under a sign-in name where there is none. */
  public long account(String login, AccountRole role) {
    return insert(
        """
        insert into account (district, login, name, role)
        values (:district, :login, :name, :role)
        on conflict (district, login) do update set role = excluded.role returning id
        """,
        Map.of("login", login, "name", "示例" + login, "role", role.name()));
  }

  /** Adds an account that reports for a unit. */
  public long reporter(long unit) {
    return reporter(account(AccountRole.UNIT), unit);
  }

  /** Lets an account report for a unit. */
  public long reporter(long account, long unit) {
    update(
        "insert into reporter (district, account, unit) values (:district, :account, :unit)",
        "account",
        account,
        "unit",
        unit);
    return account;
  }

  /** Signs an account in on this thread, which enters the district. */
  public void signIn(long account, AccountRole role) {
    signIn(account, String.valueOf(account), role);
  }

  private void signIn(long account, String login, AccountRole role) {
    DistrictScope.set(code);
    Member member = new Member(code, NAME, account, login, "示例" + login, null, role, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.getAuthorities()));
  }

  /** Signs a new account in and returns its number. */
  public long signIn(AccountRole role) {
    long account = account(role);
    signIn(account, role);
    return account;
  }

  /** Signs the account of a sign-in name in and returns its number. */
  public long signIn(String login, AccountRole role) {
    DistrictScope.set(code);
    long account = account(login, role);
    signIn(account, login, role);
    return account;
  }

  /** Runs an insert that returns an id; {@code :district} is this district. */
  public long insert(String sql, Map<String, ?> values) {
    return jdbc.sql(sql)
        .params(values)
        .param("district", code)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** Runs a statement with names and values in turn; {@code :district} is this district. */
  public void update(String sql, @Nullable Object... values) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql).param("district", code);
    for (int i = 0; i < values.length; i += 2) {
      statement = statement.param(String.valueOf(values[i]), values[i + 1]);
    }
    statement.update();
  }

  public static void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }
}
