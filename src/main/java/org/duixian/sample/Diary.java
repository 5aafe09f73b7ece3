package org.duixian.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.register.Item;
import org.duixian.register.Register;

/**
 * What happens to the projects of the sample, each thing at its moment by its account; played in
 * the order of time.
 *
 * @param items the projects as they stand, by their numbers
 */
record Diary(
    Cast cast,
    Entry file,
    Register register,
    List<SampleProject> projects,
    Map<Integer, Item> items,
    List<Happening> happenings) {

  /** One thing that somebody does. */
  record Happening(OffsetDateTime at, String login, Runnable work) {}

  static Diary of(Cast cast, Entry file, Register register, List<SampleProject> projects) {
    return new Diary(cast, file, register, projects, new HashMap<>(), new ArrayList<>());
  }

  /** The day on which the year has come so far. */
  LocalDate today() {
    return cast.file().moment("today").toLocalDate();
  }

  /** Notes what an account does; what lies after today does not happen. */
  void note(LocalDate day, int hour, String login, Runnable work) {
    if (day.isBefore(today())) {
      OffsetDateTime at = day.atTime(hour, 0).atOffset(SampleStage.OFFSET);
      happenings.add(new Happening(at, login, work));
    }
  }

  void office(LocalDate day, int hour, Runnable work) {
    note(day, hour, Cast.OFFICE, work);
  }

  /** Notes what the lead unit of a project does. */
  void lead(SampleProject project, LocalDate day, int hour, Runnable work) {
    note(day, hour, cast.writer(cast.unit(project.lead())), work);
  }

  Item item(SampleProject project) {
    return Objects.requireNonNull(items.get(project.number()), project.title());
  }

  void stands(SampleProject project, Item item) {
    items.put(project.number(), item);
  }

  void play(SampleStage stage) {
    happenings.stream()
        .sorted(Comparator.comparing(Happening::at))
        .forEach(each -> stage.as(cast, each.login(), each.at(), each.work()));
  }
}
