package org.duixian.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may do what, in one table; what has no row is there for everybody who is signed in. */
final class PermissionTable {

  private static final String TABLE =
      """
      act     thing          administrator office unit     leader reader deputy seat grid_worker mediator tax_desk
      edit    document       all           all    none     none   none   none   none none        none     none
      edit    organisation   all           all    none     none   none   none   none none        none     none
      edit    ledger         all           all    none     none   none   none   none none        none     none
      edit    indicator      all           all    none     none   none   none   none none        none     none
      read    split          all           all    open     all    all    all    all  all         all      all
      edit    split          all           all    none     none   none   none   none none        none     none
      report  split          none          none   own      none   none   none   none none        none     none
      edit    round          all           all    none     none   none   none   none none        none     none
      reopen  round          none          none   none     all    none   none   none none        none     none
      read    submission     all           all    own      all    all    all    all  all         all      all
      read    form           all           all    own      all    none   none   none none        none     none
      report  form           all           all    own      none   none   none   none none        none     none
      check   form           all           all    none     none   none   none   none none        none     none
      edit    matter         all           all    none     none   none   none   none none        none     none
      report  matter         all           all    own      none   none   none   none none        none     none
      edit    meeting        all           all    none     none   none   none   none none        none     none
      read    bulletin       all           all    open     all    open   open   open open        open     open
      edit    bulletin       all           all    none     none   none   none   none none        none     none
      approve bulletin       all           all    none     all    none   none   none none        none     none
      edit    strategy       all           all    none     none   none   none   none none        none     none
      report  strategy       all           all    own      none   none   none   none none        none     none
      read    upward_report  all           all    own      all    all    all    all  all         all      all
      report  upward_report  all           all    own      none   none   none   none none        none     none
      receive upward_report  all           all    none     all    none   none   none none        none     none
      read    assessment     all           all    open     all    open   open   open open        open     open
      edit    assessment     all           all    none     none   none   none   none none        none     none
      report  assessment     all           all    own      none   none   none   none none        none     none
      read    contest        all           all    open     all    open   open   open open        open     open
      edit    contest        all           all    none     none   none   none   none none        none     none
      read    attachment     all           all    own_open all    open   open   open open        open     open
      read    item           all           all    all      all    all    none   all  all         all      all
      edit    item           all           all    none     none   none   none   none none        none     none
      report  item           none          none   own      none   none   none   none none        none     none
      approve item           none          none   none     all    none   none   none none        none     none
      read    disclosed_item all           all    all      all    all    all    all  all         all      all
      edit    register       all           all    none     none   none   none   none none        none     none
      edit    rules          all           all    none     none   none   none   none none        none     none
      edit    account        all           none   none     none   none   none   none none        none     none
      read    trail          all           none   none     none   none   none   none none        none     none
      edit    exchange       all           none   none     none   none   none   none none        none     none
      edit    shared_view    all           all    none     none   none   none   none none        none     none
      edit    personal       all           all    all      all    all    all    all  all         all      all
      """;

  /** How far each role reaches, in the order of {@link AccountRole}. */
  static final Map<Act.On, List<Reach>> ROWS =
      TABLE
          .toUpperCase(Locale.ROOT)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(" +")))
          .collect(
              Collectors.toMap(
                  words -> new Act.On(Act.valueOf(words.get(0)), Thing.valueOf(words.get(1))),
                  words -> words.stream().skip(2).map(Reach::valueOf).toList(),
                  (first, second) -> {
                    throw new IllegalStateException("the table answers a question twice");
                  },
                  LinkedHashMap::new));

  private PermissionTable() {}

  /** Says whether a role that can be granted reaches some things of a kind. */
  static boolean isGranted(Act act, Thing thing) {
    List<Reach> reaches = reaches(act, thing);
    return Arrays.stream(AccountRole.values())
        .filter(role -> role != AccountRole.ADMINISTRATOR)
        .anyMatch(role -> reaches.get(role.ordinal()) != Reach.NONE);
  }

  /**
   * Returns how far each role reaches, in the order of {@link AccountRole}.
   *
   * @throws IllegalArgumentException where the table has no row
   */
  static List<Reach> reaches(Act act, Thing thing) {
    List<Reach> reaches = ROWS.get(new Act.On(act, thing));
    if (reaches == null) {
      throw new IllegalArgumentException("no row says who may " + act + " " + thing);
    }
    return reaches;
  }
}
