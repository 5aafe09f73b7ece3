package org.duixian.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.attachment.NewAttachment;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.People;
import org.duixian.organisation.Person;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.register.Item;
import org.duixian.register.ItemFiles;
import org.duixian.register.ItemWork;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects of the sample from their planning on: entered in batches, begun, finished. */
@Component
record YearProjects(
    Registers registers,
    ItemWork work,
    ItemFiles files,
    People people,
    YearInvestment investment,
    YearObstacles obstacles,
    YearPaths paths,
    YearCounts counts,
    SampleStage stage) {

  private static final String FILE = "projects.yaml";
  private static final String PROVINCE = "province";
  private static final int OPERATING = 60;
  private static final int FEN_OF_WAN = 1_000_000;
  private static final long MU = 66_667;
  private static final int WAN_FOR_A_MU = 400;
  private static final int FIRST_CODE = 100_000;

  void live(Cast cast) {
    Entry file = SampleFile.yaml(FILE);
    Diary diary = Diary.of(cast, file, registers.get("project"), projects(cast, file));
    Map<String, Long> persons =
        people.all().stream()
            .collect(Collectors.toMap(Person::name, Person::id, (one, other) -> one));
    diary.projects().forEach(each -> open(diary, each, persons));
    batches(diary, "reserve", each -> each.days().reserve());
    batches(diary, "advance", each -> each.days().advance());
    diary.projects().forEach(each -> begin(diary, each));
    diary.projects().forEach(each -> finish(diary, each));
    investment.tell(diary);
    obstacles.tell(diary);
    paths.tell(diary);
    counts.tell(diary);
    diary.play(stage);
  }

  static List<SampleProject> projects(Cast cast, Entry file) {
    List<Unit> streets =
        cast.units().values().stream()
            .filter(unit -> unit.kind() == UnitKind.STREET)
            .sorted(java.util.Comparator.comparing(Unit::id))
            .toList();
    return new SampleProjects(
            file,
            cast.curves(),
            cast.file().moment("today").toLocalDate(),
            streets.stream().map(Unit::key).toList(),
            streets.stream().map(unit -> unit.shortName().replace("街道", "")).toList())
        .all();
  }

  private void open(Diary diary, SampleProject project, Map<String, Long> persons) {
    LocalDate day = project.days().opened();
    diary.lead(
        project,
        day,
        9,
        () ->
            diary.stands(
                project,
                work.open(
                        diary.register(),
                        List.of(new ItemWork.NewItem(values(diary.cast(), project, persons), true)),
                        day)
                    .getFirst()));
  }

  private static Map<String, FieldValue> values(
      Cast cast, SampleProject project, Map<String, Long> persons) {
    Map<String, FieldValue> values = new HashMap<>();
    values.put("title", new Words(project.title()));
    values.put("level", new Words(project.level()));
    values.put("sector", new Words(project.sector()));
    values.put("lead", new Whole(cast.unit(project.lead())));
    values.put("street", new Whole(cast.unit(project.street())));
    String leader = cast.name(leader(cast, project));
    values.put("leader", new Whole(Objects.requireNonNull(persons.get(leader), leader)));
    values.put("amount", new Whole(project.money().amount() * FEN_OF_WAN));
    values.put("funds", new Words(project.path().funds()));
    values.put("land", new Whole(project.money().amount() / WAN_FOR_A_MU * MU));
    values.put("firm", new Words("示例建设单位" + (1 + project.number() % 40) + "号（示例）"));
    values.put("content", new Words(project.title() + "，由样例生成，不是任何真实项目。"));
    values.put("due", new OnDay(project.days().due()));
    LocalDate begun = project.days().begun();
    if (begun != null) {
      values.put("start", new OnDay(begun.withDayOfMonth(1).plusMonths(1).minusDays(1)));
    }
    return values;
  }

  /** Who leads the lead unit's field; what the province follows is the district head's. */
  private static String leader(Cast cast, SampleProject project) {
    Entry leaders = cast.file().entry("ledger").entry("leaders");
    return project.level().equals(PROVINCE)
        ? "p01"
        : leaders.names().stream()
            .filter(each -> leaders.texts(each).contains(project.lead()))
            .findFirst()
            .orElse("p02");
  }

  /** All that pass on one day pass together, by one resolution. */
  private void batches(
      Diary diary, String passage, Function<SampleProject, @Nullable LocalDate> day) {
    Map<LocalDate, List<SampleProject>> byDay = new TreeMap<>();
    for (SampleProject project : diary.projects()) {
      LocalDate on = day.apply(project);
      if (on != null) {
        byDay.computeIfAbsent(on, each -> new ArrayList<>()).add(project);
      }
    }
    byDay.forEach(
        (on, batch) ->
            diary.office(
                on,
                15,
                () -> {
                  String words = diary.file().text("resolution");
                  String number = "%s〔%d〕%d号".formatted(words, on.getYear(), on.getDayOfYear());
                  pass(diary, passage, batch, new ItemWork.Word(on, null, number));
                }));
  }

  private void pass(
      Diary diary, String passage, Collection<SampleProject> batch, ItemWork.Word word) {
    Map<Long, SampleProject> byId = new HashMap<>();
    batch.forEach(each -> byId.put(diary.item(each).id(), each));
    List<ItemWork.Seen> seen =
        batch.stream()
            .map(diary::item)
            .map(item -> new ItemWork.Seen(item.id(), item.version()))
            .toList();
    work.pass(diary.register(), passage, seen, word)
        .forEach(item -> diary.stands(Objects.requireNonNull(byId.get(item.id())), item));
  }

  private void begin(Diary diary, SampleProject project) {
    LocalDate begun = project.days().begun();
    if (begun != null) {
      String code =
          "%02d%02d-370105-04-01-%d"
              .formatted(
                  begun.getYear() % 100, begun.getMonthValue(), FIRST_CODE + project.number());
      diary.lead(
          project,
          begun,
          10,
          () -> {
            change(diary, project, Map.of("code", new Words(code), "begun", new OnDay(begun)));
            pass(diary, "start", List.of(project), new ItemWork.Word(begun, null, null));
          });
    }
  }

  private void change(Diary diary, SampleProject project, Map<String, FieldValue> some) {
    Item item = diary.item(project);
    Map<String, @Nullable FieldValue> values = new HashMap<>(some);
    diary.stands(
        project,
        work.change(
            diary.register(), new ItemWork.Change(item.id(), item.version(), values), null));
  }

  private void finish(Diary diary, SampleProject project) {
    LocalDate day = project.days().finished();
    if (day != null) {
      diary.lead(
          project,
          day,
          18,
          () -> {
            change(diary, project, Map.of("done", new OnDay(day)));
            pass(diary, "finish", List.of(project), new ItemWork.Word(day, null, null));
            files.add(
                List.of(diary.item(project)), files.store(List.of(proof(diary, project))), true);
          });
      LocalDate operating = day.plusDays(OPERATING);
      diary.office(
          operating,
          11,
          () -> pass(diary, "operate", List.of(project), new ItemWork.Word(operating, null, null)));
    }
  }

  private static NewAttachment proof(Diary diary, SampleProject project) {
    String page = "示例佐证（由样例生成，不是任何单位的真实材料）\n竣工验收备案：" + project.title() + "\n";
    return new NewAttachment(
        diary.cast().unit(project.lead()), "示例竣工验收备案.txt", page.getBytes(StandardCharsets.UTF_8));
  }
}
