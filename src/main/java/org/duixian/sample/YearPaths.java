package org.duixian.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.duixian.organisation.People;
import org.duixian.responsibility.ResponsibilityRole;
import org.duixian.responsibility.ResponsibilityWork;
import org.duixian.schedule.ScheduleWork;
import org.duixian.schedule.Template;
import org.springframework.stereotype.Component;

/** Who accompanies the sample's projects, and the paths of permits that some of them take. */
@Component
record YearPaths(ScheduleWork schedules, ResponsibilityWork responsibilities, People people) {

  /**
   * A path of a template as it goes.
   *
   * @param steps of its nodes up to the one that is the beginning of the work
   * @param days that these take
   * @param after days between the nodes that follow
   */
  private record Way(int steps, int days, int after) {}

  void tell(Diary diary) {
    List<Long> stewards = new ArrayList<>();
    List<Long> counsels = new ArrayList<>();
    diary.file().texts("stewards").forEach(name -> stewards.add(people.add(name, true)));
    diary.file().texts("counsels").forEach(name -> counsels.add(people.add(name, true)));
    for (SampleProject project : diary.projects()) {
      LocalDate advanced = project.days().advance();
      if (advanced != null) {
        appoint(diary, project, ResponsibilityRole.STEWARD, stewards, advanced);
        if (project.path().funds().equals("enterprise")) {
          appoint(diary, project, ResponsibilityRole.COUNSEL, counsels, advanced);
        }
        if (project.path().template() != null) {
          path(diary, project, advanced, project.path().template());
        }
      }
    }
  }

  private void appoint(
      Diary diary,
      SampleProject project,
      ResponsibilityRole role,
      List<Long> persons,
      LocalDate day) {
    long person = persons.get(project.number() % persons.size());
    String words = role == ResponsibilityRole.COUNSEL ? "与建设单位无利益往来（示例）" : "";
    diary.office(
        day,
        17,
        () ->
            responsibilities.appoint(
                diary.register(), diary.item(project), role, person, day, words));
  }

  private static Way way(String template) {
    return template.equals("government") ? new Way(9, 200, 200) : new Way(10, 90, 25);
  }

  /** The nodes are done one after the other, so that the one of the beginning is done by then. */
  private void path(Diary diary, SampleProject project, LocalDate advanced, String code) {
    Template template = Objects.requireNonNull(Template.shipped().get(code));
    LocalDate begun = Objects.requireNonNull(project.days().begun());
    Way way = way(code);
    LocalDate first = begun.minusDays(way.days());
    AtomicInteger version = new AtomicInteger();
    diary.office(
        advanced,
        18,
        () ->
            schedules.begin(
                diary.register(), diary.item(project), version.getAndIncrement(), template, first));
    for (int node = 1; node <= template.steps().size(); node++) {
      int number = node;
      LocalDate day =
          node <= way.steps()
              ? first.plusDays((long) way.days() * node / way.steps())
              : begun.plusDays((long) way.after() * (node - way.steps()));
      diary.lead(
          project,
          day.isAfter(advanced) ? day : advanced.plusDays(1),
          19,
          () ->
              schedules.finish(
                  diary.register(),
                  diary.item(project),
                  version.getAndIncrement(),
                  number,
                  day,
                  "示例批复件"));
    }
  }
}
