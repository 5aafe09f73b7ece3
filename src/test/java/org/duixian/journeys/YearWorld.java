package org.duixian.journeys;

import org.duixian.TestDistrict;
import org.duixian.access.Districts;
import org.duixian.access.Role;
import org.duixian.access.SignInLinks;
import org.duixian.database.DistrictScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sample district with one department, two streets, and everybody who works on a year. */
final class YearWorld {

  static final String CODE = "990001";

  final long housing;
  final long east;
  final long west;
  private final ApplicationContext context;

  private YearWorld(TestDistrict district, ApplicationContext context) {
    this.context = context;
    district.unit("DISTRICT", "云岭区");
    housing = district.department("区住房局");
    east = district.unit("STREET", "东岭街道");
    west = district.unit("STREET", "西岭街道");
    district.account("author", Role.OFFICE);
    district.account("checker", Role.OFFICE);
    district.account("signer", Role.LEADER);
    district.reporter(district.account("housing", Role.UNIT), housing);
    district.reporter(district.account("east", Role.UNIT), east);
    district.reporter(district.account("west", Role.UNIT), west);
  }

  static YearWorld open(Districts districts, JdbcClient jdbc, ApplicationContext context) {
    districts.open(CODE, "云岭区", true);
    return DistrictScope.call(CODE, () -> new YearWorld(TestDistrict.enter(CODE, jdbc), context));
  }

  /** A link that signs an account in once. */
  String link(String login) {
    return SignInLinks.of(context, CODE, login);
  }

  /** A window of somebody else, signed in; units come with their phones. */
  Browser as(String login, Browser office) {
    Browser window = office.beside(login.equals("checker") || login.equals("signer") ? 1440 : 390);
    window.signIn(link(login));
    return window;
  }
}
