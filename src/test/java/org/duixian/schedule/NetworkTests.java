package org.duixian.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duixian.calendar.WorkingDays;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nodes that wait for each other, as pure functions over days. */
class NetworkTests {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private static ScheduleNode node(
      int number, int start, int due, @Nullable LocalDate done, Integer... after) {
    LocalDate from = FIRST.plusDays(start);
    LocalDate to = FIRST.plusDays(due);
    return new ScheduleNode(
        number, "示例" + number, null, null, from, to, from, to, List.of(after), done, null, false);
  }

  /** 1 and 2 begin together, 3 waits for both, 4 for 2 alone. */
  private static List<ScheduleNode> diamond() {
    return List.of(
        node(1, 0, 9, null),
        node(2, 0, 4, null),
        node(3, 10, 19, null, 1, 2),
        node(4, 5, 9, null, 2));
  }

  @Test
  void theLongestWayIsCriticalAndTheOthersHaveSlack() {
    Network network = Network.of(diamond());
    assertThat(network.critical()).containsExactly(1, 3);
    assertThat(network.slack()).isEqualTo(Map.of(1, 0L, 2, 5L, 3, 0L, 4, 10L));
  }

  @Test
  void aSlipMovesOnlyWhatItReaches() {
    Network network = Network.of(diamond());
    assertThat(network.slip(2, 3)).extracting(ScheduleNode::node).containsExactly(2, 4);
    assertThat(network.slip(2, 6)).extracting(ScheduleNode::node).containsExactly(2, 3, 4);
    assertThat(network.end(network.slip(2, 6))).isEqualTo(FIRST.plusDays(20));
  }

  @Test
  void whatIsDoneDoesNotMove() {
    List<ScheduleNode> nodes = List.of(node(1, 0, 4, null), node(2, 5, 9, FIRST.plusDays(6), 1));
    assertThat(Network.of(nodes).slip(1, 30)).extracting(ScheduleNode::node).containsExactly(1);
  }

  @Test
  void nodesThatWaitForEachOtherAreRefused() {
    assertThat(Network.possible(List.of(node(1, 0, 1, null, 2), node(2, 0, 1, null, 1)))).isFalse();
    assertThat(Network.possible(List.of(node(1, 0, 1, null, 7)))).isFalse();
  }

  @Test
  void aNodeThatWasMissedStaysMarkedAfterItIsMadeUp() {
    ScheduleNode late = node(1, 0, 4, FIRST.plusDays(7));
    assertThat(late.late(FIRST.plusDays(30))).isEqualTo(3);
    assertThat(late.light(FIRST.plusDays(30))).isEqualTo(Light.GREEN);
    assertThat(node(1, 0, 4, null).light(FIRST.plusDays(5))).isEqualTo(Light.OVERDUE);
    assertThat(node(1, 0, 4, FIRST.plusDays(3)).light(FIRST.plusDays(5))).isEqualTo(Light.DONE);
  }

  @Test
  void everyShippedTemplateIsAPathThatCanBeGone() {
    assertThat(Template.shipped().keySet()).contains("land-on-delivery", "government");
    Template.shipped()
        .values()
        .forEach(
            template -> {
              List<ScheduleNode> nodes = template.from(FIRST, WorkingDays.of(List.of()));
              assertThat(Network.of(nodes).critical()).as(template.code()).isNotEmpty();
              assertThat(nodes.getFirst().start()).isEqualTo(FIRST);
            });
  }

  @Test
  void aTemplateWhoseNodesWaitForLaterOnesIsRefused() {
    Template wrong =
        Template.parse(
            "wrong",
            """
            name: 示例 / Example
            nodes:
              - {id: a, label: 甲, days: 1, after: [b]}
              - {id: b, label: 乙, days: 1}
            """);
    assertThatThrownBy(() -> wrong.from(FIRST, WorkingDays.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A network whose nodes begin as early as those before them let them. */
  private static List<ScheduleNode> random(long seed, int size) {
    Random random = new Random(seed);
    List<ScheduleNode> nodes = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      List<Integer> after = new ArrayList<>();
      LocalDate start = FIRST.plusDays(random.nextInt(5));
      for (ScheduleNode before : nodes) {
        if (random.nextInt(3) == 0) {
          after.add(before.node());
          start = before.due().isBefore(start) ? start : before.due().plusDays(1);
        }
      }
      LocalDate due = start.plusDays(random.nextInt(20));
      nodes.add(
          new ScheduleNode(
              i, "示例" + i, null, null, start, due, start, due, after, null, null, false));
    }
    return nodes;
  }

  @Property
  void aDayBeyondItsSlackMovesTheLastDayByOneAndNoDayBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Network network = Network.of(random(seed, size));
    network
        .slack()
        .forEach(
            (node, days) -> {
              assertThat(days).isNotNegative();
              assertThat(network.end(network.slip(node, days))).isEqualTo(network.end());
              assertThat(network.end(network.slip(node, days + 1)))
                  .isEqualTo(network.end().plusDays(1));
            });
    assertThat(network.critical()).isNotEmpty();
  }

  @Property
  void afterASlipNothingBeginsBeforeWhatItWaitsFor(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    List<ScheduleNode> nodes = random(seed, size);
    List<ScheduleNode> moved = new ArrayList<>(Network.of(nodes).slip(1, days));
    nodes.stream()
        .filter(each -> moved.stream().noneMatch(other -> other.node() == each.node()))
        .toList()
        .forEach(moved::add);
    for (ScheduleNode node : moved) {
      for (int before : node.after()) {
        ScheduleNode waited =
            moved.stream().filter(each -> each.node() == before).findFirst().orElseThrow();
        assertThat(node.start()).isAfter(waited.due());
      }
    }
  }
}
