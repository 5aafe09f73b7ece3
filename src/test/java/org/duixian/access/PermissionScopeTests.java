package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.assessment.Scheme;
import org.duixian.assessment.Schemes;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.organisation.AccountGrants;
import org.duixian.organisation.Reporters;
import org.duixian.strategy.Report;
import org.duixian.strategy.Reports;
import org.jspecify.annotations.Nullable;

/** One answer for one thing and for lists: what may be done is what the condition selects. */
class PermissionScopeTests {

  private static final int UNITS = 6;

  private static TestServices services;

  /**
   * @param successors for each unit the one it was merged into, a later one; itself for none
   * @param reportsFor the unit of the reporter, {@link #UNITS} for none
   */
  record World(AccountRole role, List<Integer> successors, int reportsFor, List<Row> rows) {}

  /** A thing; {@link #UNITS} where it belongs to no unit. */
  record Row(int unit, boolean open) {}

  @BeforeContainer
  static void start() {
    services =
        new TestServices(
            "2026-03-02T04:00:00Z",
            Reporters.class,
            GrantedAccounts.class,
            AccountGrants.class,
            Changes.class,
            Attachments.class,
            Reports.class,
            Schemes.class);
  }

  @AfterContainer
  static void stop() {
    services.close();
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Row> rows =
        Combinators.combine(Arbitraries.integers().between(0, UNITS), Arbitraries.of(true, false))
            .as(Row::new);
    Arbitrary<List<Integer>> successors =
        Arbitraries.integers()
            .between(0, UNITS - 1)
            .list()
            .ofSize(UNITS)
            .map(
                chosen ->
                    Stream.iterate(0, unit -> unit < UNITS, unit -> unit + 1)
                        .map(unit -> Math.max(unit, chosen.get(unit)))
                        .toList());
    return Combinators.combine(
            Arbitraries.of(AccountRole.class),
            successors,
            Arbitraries.integers().between(0, UNITS),
            rows.list().ofMinSize(1).ofMaxSize(12))
        .as(World::new);
  }

  @Property(tries = 60)
  void theConditionSelectsExactlyTheRowsOnWhichOneMayAct(@ForAll("worlds") World world) {
    try {
      List<Long> units = open(world);
      Permission permission = services.get(Permission.class);
      Member member = CurrentMember.require();
      for (Act.On asked : PermissionTable.ROWS.keySet()) {
        List<Thing.One> rows =
            world.rows().stream().map(row -> one(asked.thing(), row, units)).toList();
        List<Integer> may =
            IntStream.rangeClosed(1, rows.size())
                .filter(number -> permission.may(member, asked.act(), rows.get(number - 1)))
                .boxed()
                .toList();
        assertThat(selected(permission.scope(member, asked.act(), asked.thing()), rows))
            .as(asked.toString())
            .isEqualTo(may);
      }
    } finally {
      TestDistrict.leave();
    }
  }

  /** The numbers of the rows, from one, that the database finds within a scope. */
  private static List<Integer> selected(Scope scope, List<Thing.One> rows) {
    Map<String, Object> values = new HashMap<>(scope.values());
    values.put("units", rows.stream().map(Thing.One::unit).toArray(Long[]::new));
    values.put("opens", rows.stream().map(Thing.One::open).toArray(Boolean[]::new));
    return services
        .get(DistrictSql.class)
        .sql(
            """
            select t.number::int
            from unnest(cast(:units as bigint[]), cast(:opens as boolean[])) with ordinality
                 t (unit, open, number)
            where :district is not null and\s"""
                + scope.sql("t.unit", "t.open")
                + " order by t.number")
        .with(values)
        .list(Integer.class);
  }

  @Property(tries = 60)
  void aReporterReachesTheUnitThatAnswersForItsOwnAndNoOther(@ForAll("worlds") World world) {
    try {
      List<Long> units = open(world);
      int answers = answering(world, world.reportsFor());
      Set<Long> own =
          world.role() == AccountRole.UNIT && answers < UNITS
              ? Set.of(units.get(answers))
              : Set.of();
      Permission permission = services.get(Permission.class);
      assertThat(permission.scope(Act.REPORT, Thing.SPLIT).units()).isEqualTo(own);
      assertThat(permission.ownUnit().stream()).containsExactlyElementsOf(own);
    } finally {
      TestDistrict.leave();
    }
  }

  @Property(tries = 30)
  void theListsOfThePagesKeepToIt(@ForAll("worlds") World world) {
    try {
      List<Long> units = open(world);
      Permission permission = services.get(Permission.class);
      TestDistrict district = TestDistrict.enter(CurrentMember.district(), services.jdbc());
      List<Long> files = new ArrayList<>();
      for (int i = 0; i < world.rows().size(); i++) {
        int unit = world.rows().get(i).unit();
        files.add(file(district, unit == UNITS ? null : units.get(unit)));
        if (unit < UNITS) {
          report(district, units.get(unit), i + 1);
        }
        scheme(district, "示例" + i, world.rows().get(i).open());
      }
      assertThat(services.get(Attachments.class).find(files))
          .hasSameSizeAs(files)
          .allSatisfy(
              file ->
                  assertThat(file.readable()).isEqualTo(permission.may(Act.READ, ofFile(file))));
      assertThat(services.get(Reports.class).list().stream().map(Report::unit))
          .containsExactlyInAnyOrderElementsOf(
              world.rows().stream()
                  .filter(row -> row.unit() < UNITS)
                  .map(row -> units.get(row.unit()))
                  .filter(unit -> permission.may(Act.READ, Thing.UPWARD_REPORT.of(unit)))
                  .toList());
      assertThat(services.get(Schemes.class).ofYear(2026).stream().map(Scheme::frozen))
          .containsExactlyInAnyOrderElementsOf(
              world.rows().stream()
                  .map(Row::open)
                  .filter(open -> permission.may(Act.READ, Thing.ASSESSMENT.open(open)))
                  .toList());
    } finally {
      TestDistrict.leave();
    }
  }

  /**
   * A grant; days are counted from today.
   *
   * @param unit {@link #UNITS} for none
   * @param register a or b, empty for all rooms
   * @param until {@code null} without end
   */
  record Given(AccountRole role, int unit, String register, int from, @Nullable Integer until) {

    boolean holdsIn(String place) {
      boolean today = from <= 0 && (until == null || until >= 0);
      return today && (register.isEmpty() || register.equals(place));
    }
  }

  @Provide
  Arbitrary<List<Given>> grants() {
    return Combinators.combine(
            Arbitraries.of(AccountRole.class),
            Arbitraries.integers().between(0, UNITS),
            Arbitraries.of("", "a", "b"),
            Arbitraries.integers().between(-2, 1),
            Arbitraries.integers().between(0, 2).injectNull(0.3))
        .as(
            (role, unit, register, from, days) ->
                new Given(role, unit, register, from, days == null ? null : from + days))
        .list()
        .ofMaxSize(5);
  }

  @Property(tries = 60)
  void aGrantReachesItsUnitsAndItsRegisterInItsDaysAndNoFurther(
      @ForAll("worlds") World world, @ForAll("grants") List<Given> grants) {
    try {
      List<Long> units = open(world);
      TestDistrict district = TestDistrict.enter(CurrentMember.district(), services.jdbc());
      Member member = CurrentMember.require();
      grants.forEach(each -> give(district, member, each, units));
      Permission permission = services.get(Permission.class);
      for (String register : List.of("a", "b")) {
        for (Act act : List.of(Act.READ, Act.EDIT, Act.REPORT, Act.APPROVE)) {
          List<Thing.One> rows =
              world.rows().stream().map(row -> one(Thing.ITEM, row, units)).toList();
          List<Integer> expected =
              IntStream.rangeClosed(1, rows.size())
                  .filter(
                      number ->
                          may(world, grants, act, register, world.rows().get(number - 1).unit()))
                  .boxed()
                  .toList();
          Scope scope = permission.scope(member, act, register);
          assertThat(selected(scope, rows)).as(act + " " + register).isEqualTo(expected);
          assertThat(
                  IntStream.rangeClosed(1, rows.size())
                      .filter(number -> scope.holds(rows.get(number - 1)))
                      .boxed())
              .containsExactlyElementsOf(expected);
        }
      }
    } finally {
      TestDistrict.leave();
    }
  }

  /** What is to hold, told once more from the table alone. */
  private static boolean may(World world, List<Given> grants, Act act, String register, int unit) {
    Stream<Given> own =
        Stream.of(
            new Given(world.role(), UNITS, "", 0, null),
            new Given(
                world.role(),
                world.role() == AccountRole.UNIT ? answering(world, world.reportsFor()) : UNITS,
                "",
                0,
                null));
    return Stream.concat(own, grants.stream())
        .filter(each -> each.holdsIn(register))
        .anyMatch(
            each ->
                switch (PermissionTable.reaches(act, Thing.ITEM).get(each.role().ordinal())) {
                  case ALL -> true;
                  case OWN -> unit < UNITS && answering(world, each.unit()) == unit;
                  case NONE -> false;
                  case OPEN, OWN_OPEN -> throw new AssertionError("items do not stand open");
                });
  }

  private static int answering(World world, int unit) {
    int answers = unit;
    while (answers < UNITS && world.successors().get(answers) != answers) {
      answers = world.successors().get(answers);
    }
    return answers;
  }

  private static void give(TestDistrict district, Member member, Given given, List<Long> units) {
    LocalDate today = LocalDate.of(2026, 3, 2);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("account", member.id());
    values.put("role", given.role().name());
    values.put("unit", given.unit() == UNITS ? null : units.get(given.unit()));
    values.put("register", given.register().isEmpty() ? null : given.register());
    values.put("from", today.plusDays(given.from()));
    values.put("to", given.until() == null ? null : today.plusDays(given.until()));
    district.insert(
        """
        insert into account_grant (district, account, role, unit, register, valid_from, valid_to,
          reason, given_by, given_at)
        values (:district, :account, :role, cast(:unit as bigint), cast(:register as text), :from,
          cast(:to as date), '示例', '示例', timestamptz '2026-03-02')
        returning id
        """,
        values);
  }

  private static Thing.One ofFile(Attachment file) {
    return file.unit() == null
        ? Thing.ATTACHMENT.open(true)
        : Thing.ATTACHMENT.of(Objects.requireNonNull(file.unit()));
  }

  private static Thing.One one(Thing thing, Row row, List<Long> units) {
    return new Thing.One(thing, row.unit() == UNITS ? null : units.get(row.unit()), row.open());
  }

  /** Opens a district with the units, and signs its member in. */
  private static List<Long> open(World world) {
    TestDistrict district = TestDistrict.open(services.jdbc());
    List<Long> units = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      units.add(district.department("示例局" + unit));
    }
    for (int unit = 0; unit < UNITS; unit++) {
      int successor = world.successors().get(unit);
      if (successor != unit) {
        district.update(
            """
            update unit set successor = :successor, valid_to = date '2025-12-31'
            where district = :district and id = :unit
            """,
            "successor",
            units.get(successor),
            "unit",
            units.get(unit));
      }
    }
    long account = district.account(world.role());
    if (world.reportsFor() < UNITS) {
      district.reporter(account, units.get(world.reportsFor()));
    }
    district.signIn(account, world.role());
    return units;
  }

  private static long file(TestDistrict district, @Nullable Long unit) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("unit", unit);
    return district.insert(
        """
        insert into attachment (district, unit, name, type, size, sha256, content, stored_at,
                                stored_by)
        values (:district, cast(:unit as bigint), '示例.txt', 'text/plain', 1, repeat('0', 64),
                '\\x30', timestamptz '2026-03-02', '示例')
        returning id
        """,
        values);
  }

  private static void report(TestDistrict district, long unit, int number) {
    district.insert(
        """
        insert into upward_report (district, kind, year, number, unit, title, words, sent_at,
                                   sent_by)
        values (:district, 'BULLETIN', 2026, :number, :unit, '示例', '正文',
                timestamptz '2026-03-02', '示例')
        returning id
        """,
        Map.of("unit", unit, "number", number));
  }

  private static void scheme(TestDistrict district, String name, boolean frozen) {
    district.insert(
        """
        insert into assessment_scheme (district, year, name, unit_group, state, frozen_at)
        values (:district, 2026, :name, 'STREETS', case when :frozen then 'FROZEN' else 'DRAFT' end,
                case when :frozen then timestamptz '2026-03-02' end)
        returning id
        """,
        Map.of("name", name, "frozen", frozen));
  }
}
