package org.duixian.access;

import static org.duixian.access.Reach.ALL;
import static org.duixian.access.Reach.NONE;
import static org.duixian.access.Reach.OPEN;
import static org.duixian.access.Reach.OWN;
import static org.duixian.access.Reach.OWN_AND_OPEN;

import java.util.List;
import java.util.Set;

/** Who may do what, in one table; what has no row is there for everybody who is signed in. */
final class PermissionTable {

  static final List<Row> ROWS =
      List.of(
          // administrator, office, unit, leader, reader
          row(Act.READ, ALL, NONE, NONE, NONE, NONE, Thing.TRAIL),
          row(Act.READ, ALL, ALL, OPEN, ALL, ALL, Thing.SPLIT),
          row(Act.READ, ALL, ALL, OPEN, ALL, OPEN, Thing.BULLETIN, Thing.ASSESSMENT, Thing.CONTEST),
          row(Act.READ, ALL, ALL, OWN_AND_OPEN, ALL, OPEN, Thing.ATTACHMENT),
          row(Act.READ, ALL, ALL, OWN, ALL, ALL, Thing.SUBMISSION, Thing.UPWARD_REPORT),
          row(Act.READ, ALL, ALL, OWN, ALL, NONE, Thing.FORM),
          row(Act.EDIT, ALL, NONE, NONE, NONE, NONE, Thing.ACCOUNT, Thing.EXCHANGE),
          row(
              Act.EDIT,
              ALL,
              ALL,
              NONE,
              NONE,
              NONE,
              Thing.DOCUMENT,
              Thing.ORGANISATION,
              Thing.LEDGER,
              Thing.INDICATOR,
              Thing.SPLIT,
              Thing.ROUND,
              Thing.MATTER,
              Thing.MEETING,
              Thing.BULLETIN,
              Thing.STRATEGY,
              Thing.ASSESSMENT,
              Thing.CONTEST,
              Thing.RULES),
          row(Act.EDIT, ALL, ALL, ALL, ALL, ALL, Thing.PERSONAL),
          row(Act.REPORT, NONE, NONE, OWN, NONE, NONE, Thing.SPLIT),
          row(
              Act.REPORT,
              ALL,
              ALL,
              OWN,
              NONE,
              NONE,
              Thing.FORM,
              Thing.MATTER,
              Thing.STRATEGY,
              Thing.UPWARD_REPORT,
              Thing.ASSESSMENT),
          row(Act.CHECK, ALL, ALL, NONE, NONE, NONE, Thing.FORM),
          row(Act.APPROVE, ALL, ALL, NONE, ALL, NONE, Thing.BULLETIN),
          row(Act.RECEIVE, ALL, ALL, NONE, ALL, NONE, Thing.UPWARD_REPORT),
          row(Act.REOPEN, NONE, NONE, NONE, ALL, NONE, Thing.ROUND));

  /** How far each role reaches, in the order of {@link Role}, with an act on some kinds. */
  record Row(Act act, List<Reach> reaches, Set<Thing> things) {}

  private PermissionTable() {}

  private static Row row(
      Act act,
      Reach administrator,
      Reach office,
      Reach unit,
      Reach leader,
      Reach reader,
      Thing... things) {
    return new Row(act, List.of(administrator, office, unit, leader, reader), Set.of(things));
  }

  /**
   * Returns how far a role reaches.
   *
   * @throws IllegalArgumentException where the table has no row
   */
  static Reach reach(Act act, Thing thing, Role role) {
    return ROWS.stream()
        .filter(row -> row.act() == act && row.things().contains(thing))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row says who may " + act + " " + thing))
        .reaches()
        .get(role.ordinal());
  }
}
