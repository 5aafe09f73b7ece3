package org.duixian.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.duixian.obstacle.ObstacleKind;
import org.duixian.obstacle.ObstacleStepKind;
import org.duixian.obstacle.ObstacleWork;
import org.duixian.obstacle.ObstacleWork.NewObstacle;
import org.duixian.obstacle.ObstacleWork.NewStep;
import org.duixian.obstacle.Obstacles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came in the way of the sample's projects: raised, assigned, gone up with age, solved. */
@Component
record YearObstacles(ObstacleWork work, Obstacles obstacles) {

  private static final Map<ObstacleKind, String> CLEARING =
      Map.of(
          ObstacleKind.LAND, "land",
          ObstacleKind.MONEY, "finance",
          ObstacleKind.CLEARANCE, "renewal",
          ObstacleKind.PERMIT, "approval",
          ObstacleKind.SUPPLY, "water",
          ObstacleKind.DISPUTE, "management");
  private static final int EVERY = 9;
  private static final int EVERY_OPEN = 5;
  private static final int TIME = 14;
  private static final int STEP = 7;

  void tell(Diary diary) {
    Entry file = diary.file().entry("obstacles");
    int all = file.number("number");
    int solved = all - file.number("open");
    for (int i = 0; i < all; i++) {
      LocalDate raised =
          i < solved
              ? LocalDate.of(diary.cast().year(), 2, EVERY).plusDays((long) EVERY * i)
              : diary.today().minusDays(3L + (long) EVERY_OPEN * (i - solved));
      obstacle(diary, file, i, raised, i < solved);
    }
    for (LocalDate day = LocalDate.of(diary.cast().year(), 2, 1);
        day.isBefore(diary.today());
        day = day.plusDays(STEP)) {
      diary.office(day, 7, work::onTime);
    }
  }

  private void obstacle(Diary diary, Entry file, int number, LocalDate raised, boolean solved) {
    List<SampleProject> running =
        diary.projects().stream()
            .filter(each -> each.begunBy(raised) && each.days().finished() == null)
            .toList();
    SampleProject project = running.get(number * STEP % running.size());
    List<String> kinds = file.entry("kinds").names();
    ObstacleKind kind = ObstacleKind.valueOf(kinds.get(number % kinds.size()));
    List<String> titles = file.entry("kinds").texts(kind.name());
    String title = titles.get(number / kinds.size() % titles.size());
    long unit = diary.cast().unit(CLEARING.getOrDefault(kind, "development"));
    AtomicLong id = new AtomicLong();
    diary.lead(
        project,
        raised,
        10,
        () ->
            id.set(
                work.raise(
                    diary.register(),
                    diary.item(project),
                    new NewObstacle(kind, title, "请协调解决（示例）。", raised))));
    LocalDate assigned = raised.plusDays(1);
    diary.office(
        assigned,
        10,
        () ->
            take(id.get(), ObstacleStepKind.ASSIGNED, "请限期解决（示例）。", unit, assigned.plusDays(TIME)));
    if (solved) {
      List<String> days = file.texts("days");
      LocalDate done = assigned.plusDays(Long.parseLong(days.get(number % days.size())));
      String words = file.text("solved");
      diary.note(
          done,
          11,
          diary.cast().writer(unit),
          () -> take(id.get(), ObstacleStepKind.SOLVED, words, null, null));
      diary.lead(
          project,
          done.plusDays(2),
          9,
          () -> take(id.get(), ObstacleStepKind.CONFIRMED, "情况属实（示例）。", null, null));
    }
  }

  private void take(
      long id, ObstacleStepKind kind, String words, @Nullable Long unit, @Nullable LocalDate due) {
    int version = obstacles.find(id).orElseThrow().version();
    work.take(id, new NewStep(kind, version, words, unit, due));
  }
}
