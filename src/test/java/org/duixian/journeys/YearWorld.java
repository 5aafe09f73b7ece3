package org.duixian.journeys;

import java.util.HashMap;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Districts;
import org.duixian.access.SignInLinks;
import org.duixian.database.DistrictScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A sample district with one department, two streets, and everybody who works on a year. Whoever
 * signed in once keeps the window until the world is closed.
 */
final class YearWorld implements AutoCloseable {

  static final String CODE = RunningProduct.EMPTY_CODE;

  final long housing;
  final long east;
  final long west;
  private final ApplicationContext context;
  private final Map<String, Browser> windows = new HashMap<>();

  private YearWorld(TestDistrict district, ApplicationContext context) {
    this.context = context;
    district.unit("DISTRICT", "云岭区");
    housing = district.department("区住房局");
    east = district.unit("STREET", "东岭街道");
    west = district.unit("STREET", "西岭街道");
    district.account("author", AccountRole.OFFICE);
    district.account("checker", AccountRole.OFFICE);
    district.account("signer", AccountRole.LEADER);
    district.reporter(district.account("housing", AccountRole.UNIT), housing);
    district.reporter(district.account("east", AccountRole.UNIT), east);
    district.reporter(district.account("west", AccountRole.UNIT), west);
  }

  static YearWorld open(Districts districts, JdbcClient jdbc, ApplicationContext context) {
    districts.open(CODE, "云岭区", true);
    return DistrictScope.call(CODE, () -> new YearWorld(TestDistrict.enter(CODE, jdbc), context));
  }

  /** A link that signs an account in once. */
  String link(String login) {
    return SignInLinks.of(context, CODE, login);
  }

  /** The window of somebody else, signed in; units come with their phones. */
  Browser as(String login, Browser office) {
    return windows.computeIfAbsent(
        login,
        name -> {
          boolean desk = name.equals("checker") || name.equals("signer");
          Browser window = office.beside(desk ? 1440 : 390);
          window.signIn(link(name));
          return window;
        });
  }

  @Override
  public void close() {
    windows.values().forEach(Browser::close);
  }
}
