package org.duixian.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duixian.access.AccountRole;
import org.duixian.access.AuditTrail;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole list of units in, with the accounts of those who report for them: all or none. */
@Component
class UnitLists {

  private final Units units;
  private final Organisation organisation;
  private final Reporters reporters;
  private final Districts districts;
  private final AuditTrail audit;

  UnitLists(
      Units units,
      Organisation organisation,
      Reporters reporters,
      Districts districts,
      AuditTrail audit) {
    this.units = units;
    this.organisation = organisation;
    this.reporters = reporters;
    this.districts = districts;
    this.audit = audit;
  }

  /**
   * Adds the units in their order.
   *
   * @param from the day from which all of them stand
   */
  @Transactional
  public void add(List<ListedUnit> listed, LocalDate from) {
    Map<String, Long> byName = new HashMap<>();
    units.current().forEach(unit -> byName.put(unit.name(), unit.id()));
    for (ListedUnit each : listed) {
      long id = organisation.add(unit(each, byName, from));
      byName.put(each.name(), id);
      if (each.login() != null) {
        report(each, each.login(), id);
      }
    }
  }

  private static NewUnit unit(ListedUnit listed, Map<String, Long> byName, LocalDate from) {
    return new NewUnit(
        UUID.randomUUID().toString(),
        listed.kind(),
        listed.name(),
        listed.shortName(),
        listed.code(),
        listed.aliases(),
        listed.topics(),
        listed.parent() == null ? null : byName.get(listed.parent()),
        from,
        false);
  }

  private void report(ListedUnit unit, String login, long id) {
    String district = DistrictScope.code();
    long account =
        districts.openAccount(
            district, login, unit.reporter(), AccountRole.UNIT, unit.shortName(), false);
    audit.record(
        "account.open",
        "account",
        account,
        Map.of("login", login, "role", AccountRole.UNIT.name()));
    reporters.assign(account, id);
  }
}
