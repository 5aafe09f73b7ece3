package org.duixian.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.database.DistrictScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one history, on a real PostgreSQL. */
class ChangeLogTests {

  private static final String NOON = "2031-06-30T04:00:00Z";
  private static final Subject ROAD = Subject.of("road", 7);
  private static final Fields FIELDS = Fields.of("road.", "name length lanes");

  private record Road(String name, @Nullable BigDecimal length, int lanes) {}

  private static TestServices services;
  private static ChangeLog changes;

  private TestDistrict world;

  @BeforeAll
  static void start() {
    services = new TestServices(NOON, ChangeLog.class);
    changes = services.get(ChangeLog.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = TestDistrict.open(services.jdbc());
    world.signIn("甲", AccountRole.OFFICE);
  }

  private static void within(Runnable work) {
    new TransactionTemplate(services.beans().getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  private static ChangeLog.Step step(long id, long district, String before, String after) {
    return new ChangeLog.Step(
        Subject.of("road", id), district, Map.of("name", before), Map.of("name", after), null);
  }

  @Test
  void keepsWhoDidWhatWhenAndWhyTheNewestFirst() {
    Road first = new Road("示例路", new BigDecimal("12.50"), 2);
    within(() -> changes.keep(ROAD, "road.add", null, first));
    world.signIn("乙", AccountRole.OFFICE);
    Road second = new Road("示例大道", new BigDecimal("12.5"), 4);
    within(
        () ->
            changes.keep(
                "road.change", "拓宽", List.of(new ChangeLog.Step(ROAD, null, first, second, 8L))));

    List<Change> history = changes.of(ROAD);
    assertThat(history)
        .extracting(Change::accountName, Change::action, Change::reason, Change::partner)
        .containsExactly(
            tuple("示例乙", "road.change", "拓宽", 8L), tuple("示例甲", "road.add", null, null));
    assertThat(history.getFirst().at().toInstant()).isEqualTo(Instant.parse(NOON));
    assertThat(history.getFirst().when()).isEqualTo("2031-06-30 12:00");
    assertThat(history.getFirst().before(Road.class)).isEqualTo(first);
    assertThat(history.getFirst().after(Road.class)).isEqualTo(second);
    assertThat(history.getLast().before(Road.class)).isNull();
    assertThat(
            FIELDS.between(
                Fields.written(history.getFirst().before(Road.class)),
                Fields.written(history.getFirst().after(Road.class))))
        .containsExactly(
            new FieldChange("name", "示例路", "示例大道"), new FieldChange("lanes", "2", "4"));
  }

  @Test
  void tellsTheFieldsOfAVersionThatIsKeptInWords() {
    within(
        () ->
            changes.keep(
                ROAD, "road.change", Map.of("name", "旧", "lanes", "2"), Map.of("name", "新")));
    assertThat(changes.of(ROAD).getFirst().in(FIELDS))
        .containsExactly(new FieldChange("name", "旧", "新"), new FieldChange("lanes", "2", ""));
  }

  @Test
  void listsTheNewestChangesWithinAThing() {
    within(
        () ->
            changes.keep("road.change", null, List.of(step(1, 5, "a", "b"), step(2, 5, "c", "d"))));
    within(() -> changes.keep("road.change", null, List.of(step(3, 6, "e", "f"))));
    within(() -> changes.keep("road.change", null, List.of(step(1, 5, "b", "g"))));

    assertThat(changes.within("road", 5, 2))
        .extracting(Change::subject, each -> each.in(FIELDS).getFirst().after())
        .containsExactly(tuple("1", "g"), tuple("2", "d"));
    assertThat(changes.of("road", List.of(1L, 3L)))
        .extracting(each -> each.in(FIELDS).getFirst().after())
        .containsExactly("b", "f", "g");
    assertThat(changes.of("path", List.of(1L))).isEmpty();
  }

  @Test
  void isWrittenWithTheChangeOrNotAtAll() {
    assertThatThrownBy(() -> changes.keep(ROAD, "road.add", null, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(
            () ->
                within(
                    () -> {
                      changes.keep(ROAD, "road.add", null, Map.of());
                      throw new IllegalStateException("the change failed");
                    }))
        .hasMessage("the change failed");
    assertThat(changes.of(ROAD)).isEmpty();
  }

  @Test
  void namesTheSystemWhereNobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
    within(() -> changes.keep(ROAD, "road.add", null, Map.of("name", "路")));
    assertThat(changes.of(ROAD)).extracting(Change::accountName).containsExactly("system");
  }

  @Test
  void anotherDistrictSeesNothing() {
    within(() -> changes.keep(ROAD, "road.add", null, Map.of("name", "路")));
    DistrictScope.run("110101", () -> assertThat(changes.of(ROAD)).isEmpty());
    assertThat(changes.of(ROAD)).hasSize(1);
  }
}
