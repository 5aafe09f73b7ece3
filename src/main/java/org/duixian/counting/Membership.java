package org.duixian.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.declaration.RegisterMeasure.Over;
import org.duixian.declaration.Stage;
import org.duixian.declaration.Storage;
import org.duixian.kernel.When;
import org.duixian.register.Contribution;
import org.duixian.register.ItemHistory.Step;
import org.duixian.register.ItemHistory.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Among what a register's measures count an item, by its whole history: a pure function, so that
 * what is kept can be made anew at any time. A passage counts from its own day, whenever it was
 * entered; a field from the day on which it was entered. What happens on a day is split by the
 * values of today.
 */
final class Membership {

  private final Declaration declaration;
  private final long item;
  private final List<Taken> passages;
  private final TreeMap<LocalDate, Map<String, String>> values = new TreeMap<>();
  private final boolean gone;

  Membership(Declaration declaration, long item, List<Step> steps, List<Taken> passages) {
    this.declaration = declaration;
    this.item = item;
    this.passages = passages.stream().filter(taken -> !taken.undone()).toList();
    Map<String, String> current = new HashMap<>();
    for (Step step : steps) {
      step.before().keySet().forEach(current::remove);
      current.putAll(step.after());
      values.put(step.at().atZoneSameInstant(When.ZONE).toLocalDate(), Map.copyOf(current));
    }
    this.gone = current.containsKey("merged") || stageAtLast().equals(Stage.WITHDRAWN);
  }

  private String stageAtLast() {
    return passages.isEmpty() ? Stage.WITHDRAWN : passages.getLast().toStage();
  }

  /** Returns all rows of all measures of stages. */
  List<CountedMember> members() {
    List<CountedMember> members = new ArrayList<>();
    for (RegisterMeasure measure : declaration.measures()) {
      if (!gone && !measure.stages().isEmpty()) {
        members.addAll(measure.over() == Over.STANDING ? standing(measure) : arrived(measure));
      }
    }
    return members;
  }

  /** Returns the rows of a measure that adds up what a trait contributes. */
  List<CountedMember> contributed(RegisterMeasure measure, List<Contribution> contributions) {
    Map<LocalDate, Long> days = new TreeMap<>();
    contributions.forEach(each -> days.merge(each.day(), each.number(), Long::sum));
    List<CountedMember> members = new ArrayList<>();
    if (!gone && holds(measure, now())) {
      days.forEach((day, number) -> split(measure, now(), day, day, number, members));
    }
    return members;
  }

  private Map<String, String> now() {
    return values.isEmpty() ? Map.of() : values.lastEntry().getValue();
  }

  /** The values of a day; before the first entry those of the first. */
  private Map<String, String> on(LocalDate day) {
    Map.Entry<LocalDate, Map<String, String>> entry = values.floorEntry(day);
    return entry != null
        ? entry.getValue()
        : values.isEmpty() ? Map.of() : values.firstEntry().getValue();
  }

  private @Nullable String stageOn(LocalDate day) {
    String stage = null;
    for (Taken taken : passages) {
      stage = taken.day().isAfter(day) ? stage : taken.toStage();
    }
    return stage;
  }

  private static boolean holds(RegisterMeasure measure, Map<String, String> values) {
    return measure.where().entrySet().stream()
        .allMatch(each -> each.getValue().equals(values.get(each.getKey())));
  }

  /** Stretches of days on which nothing changes that the measure looks at. */
  private List<CountedMember> standing(RegisterMeasure measure) {
    TreeSet<LocalDate> days = new TreeSet<>();
    passages.forEach(taken -> days.add(taken.day()));
    LocalDate first = days.isEmpty() ? null : days.first();
    values.keySet().stream().filter(day -> first == null || day.isAfter(first)).forEach(days::add);
    List<CountedMember> members = new ArrayList<>();
    Map<List<String>, CountedMember> open = new LinkedHashMap<>();
    for (LocalDate day : days) {
      Map<List<String>, Long> here = here(measure, day);
      for (Map.Entry<List<String>, CountedMember> each : List.copyOf(open.entrySet())) {
        if (!Objects.equals(here.get(each.getKey()), each.getValue().number())) {
          open.remove(each.getKey());
          members.add(ended(each.getValue(), day));
        }
      }
      here.forEach(
          (key, number) ->
              open.computeIfAbsent(
                  key,
                  each ->
                      new CountedMember(
                          measure.id(), key.getFirst(), key.getLast(), item, day, null, number)));
    }
    members.addAll(open.values());
    return members;
  }

  private static CountedMember ended(CountedMember member, LocalDate day) {
    return new CountedMember(
        member.measure(),
        member.dimension(),
        member.value(),
        member.item(),
        member.from(),
        day,
        member.number());
  }

  private Map<List<String>, Long> here(RegisterMeasure measure, LocalDate day) {
    Map<List<String>, Long> here = new LinkedHashMap<>();
    Map<String, String> values = on(day);
    if (measure.stages().contains(stageOn(day)) && holds(measure, values)) {
      long number = number(measure, values);
      here.put(List.of("", ""), number);
      measure.by().forEach(by -> here.put(List.of(by, values.getOrDefault(by, "")), number));
    }
    return here;
  }

  private long number(RegisterMeasure measure, Map<String, String> values) {
    return measure
        .summed()
        .map(
            field -> {
              String written = values.get(field);
              return written != null && Storage.WHOLE.read(written) instanceof Whole whole
                  ? whole.number()
                  : 0L;
            })
        .orElse(1L);
  }

  /** Each time that it came into one of the stages from elsewhere. */
  private List<CountedMember> arrived(RegisterMeasure measure) {
    List<CountedMember> members = new ArrayList<>();
    Map<LocalDate, Long> days = new TreeMap<>();
    for (Taken taken : passages) {
      boolean comes =
          measure.stages().contains(taken.toStage())
              && !measure.stages().contains(taken.fromStage());
      if (comes && holds(measure, now())) {
        Long number =
            measure.kind() == RegisterMeasure.Kind.DAYS
                ? daysUntil(measure, taken)
                : Long.valueOf(number(measure, now()));
        if (number != null) {
          days.putIfAbsent(taken.day(), number);
        }
      }
    }
    days.forEach((day, number) -> split(measure, now(), day, day, number, members));
    return members;
  }

  /** Whole days from its first coming into another stage, null where it never did. */
  private @Nullable Long daysUntil(RegisterMeasure measure, Taken end) {
    return passages.stream()
        .filter(taken -> taken.toStage().equals(measure.summed().orElse("")))
        .filter(taken -> !taken.day().isAfter(end.day()))
        .findFirst()
        .map(begin -> ChronoUnit.DAYS.between(begin.day(), end.day()))
        .orElse(null);
  }

  private void split(
      RegisterMeasure measure,
      Map<String, String> values,
      LocalDate from,
      @Nullable LocalDate to,
      long number,
      List<CountedMember> members) {
    members.add(new CountedMember(measure.id(), "", "", item, from, to, number));
    for (String by : measure.by()) {
      members.add(
          new CountedMember(measure.id(), by, values.getOrDefault(by, ""), item, from, to, number));
    }
  }
}
