package org.duixian.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duixian.calendar.WorkingDays;
import org.duixian.site.Notice;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one list of what waits, in its order and on its axis. */
class TodoListTests {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static Todo todo(Seal seal, @Nullable LocalDate due) {
    return new Todo(
        seal, Todo.named("示例"), Notice.of("site.todo"), WEDNESDAY.minusDays(8), due, "/" + due);
  }

  private static TodoList list(@Nullable Seal kind, int page, Todo... todos) {
    Waiting room = Waiting.of("site.todo", "/todo", List.of(todos), 100);
    return new TodoList(List.of(room), kind, page, WEDNESDAY, WorkingDays.of(List.of()));
  }

  private static TodoList sample(@Nullable Seal kind) {
    return list(
        kind,
        1,
        todo(Seal.PASSAGE, null),
        todo(Seal.CASE, WEDNESDAY.plusDays(14)),
        todo(Seal.FORM, WEDNESDAY.plusDays(2)),
        todo(Seal.FORM, WEDNESDAY),
        todo(Seal.ANSWER, WEDNESDAY.minusDays(1)));
  }

  @Test
  void hasTheLateOnesFirstAndThoseWithoutADayLast() {
    TodoList list = sample(null);
    assertThat(list.groups())
        .extracting(TodoList.Group::messageKey)
        .containsExactly("todo.late", "todo.today", "todo.week", "todo.later", "todo.without-day");
    assertThat(List.of(list.number(), (int) list.late(), (int) list.dueToday()))
        .containsExactly(5, 1, 1);
    assertThat(list.kinds())
        .extracting(kind -> kind.seal() + " " + kind.number())
        .containsExactly("FORM 2", "CASE 1", "PASSAGE 1", "ANSWER 1");
    assertThat(sample(Seal.FORM).groups()).hasSize(2);
  }

  @Test
  void theAxisHasTwoWeeksWithDaysOffTogetherAndLosesNothingThatIsDue() {
    List<TodoList.Stretch> axis = sample(null).axis();
    assertThat(axis.stream().map(TodoList.Stretch::off).filter(each -> each > 0))
        .containsExactly(2, 2);
    assertThat(axis.stream().mapToInt(TodoList.Stretch::number).sum()).isEqualTo(4);
    assertThat(axis.getFirst().seals()).containsExactly(Seal.ANSWER);
    assertThat(axis.getLast().seals()).containsExactly(Seal.CASE);
  }

  @Test
  void tellsHowMuchOfItsTimeIsUsed() {
    assertThat(todo(Seal.CASE, WEDNESDAY.plusDays(2)).used(WEDNESDAY)).isEqualTo(80);
    assertThat(todo(Seal.CASE, WEDNESDAY.minusDays(2)).used(WEDNESDAY)).isEqualTo(100);
    assertThat(todo(Seal.CASE, null).used(WEDNESDAY)).isZero();
  }

  @Test
  void aLongListIsTurnedByPages() {
    Todo[] many =
        IntStream.range(0, 45)
            .mapToObj(day -> todo(Seal.CASE, WEDNESDAY.plusDays(day)))
            .toArray(Todo[]::new);
    assertThat(list(null, 1, many).pages()).isEqualTo(2);
    assertThat(list(null, 2, many).groups().getFirst().todos()).hasSize(5);
  }
}
