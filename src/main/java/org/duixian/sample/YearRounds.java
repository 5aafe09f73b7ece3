package org.duixian.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.Period;
import org.duixian.round.Line;
import org.duixian.round.Round;
import org.duixian.round.RoundWork;
import org.duixian.round.Rounds;
import org.springframework.stereotype.Component;

/** The months: rounds are opened, filled in, checked and closed; one of them is still open. */
@Component
record YearRounds(RoundWork work, Rounds rounds, YearIndicators indicators, SampleStage stage) {

  private static final int REMIND_BEFORE = 2;
  private static final int DAYS_IN_TIME = 3;
  private static final int FIRST_HOUR = 9;
  private static final int HOURS_OF_A_DAY = 8;
  private static final int READING = 10;

  /** A round that is being worked on, with its forms by unit. */
  private record Running(
      Cast cast, Entry entry, Round round, Map<Long, List<Line>> forms, SampleTelling telling) {

    OffsetDateTime due() {
      return entry.moment("due");
    }

    boolean lists(String name, long unit) {
      return cast.units(entry.texts(name)).contains(unit);
    }

    /** Some working hour of the three days before the deadline. */
    OffsetDateTime inTime(long unit) {
      int when = telling.curves().pick(unit + entry.text("period"), DAYS_IN_TIME * HOURS_OF_A_DAY);
      return due()
          .minusDays(when % DAYS_IN_TIME)
          .withHour(FIRST_HOUR + when / DAYS_IN_TIME)
          .plusMinutes(when);
    }

    Optional<RoundWork.Told> told(Line line) {
      return Optional.of(telling.of(line));
    }
  }

  private Running opened(Cast cast, Entry entry) {
    Period period = Period.of(entry.text("period"));
    stage.office(
        cast, entry.moment("opened"), () -> work.open(period, entry.moment("due"), REMIND_BEFORE));
    Round round =
        rounds.list(period.year()).stream()
            .filter(each -> each.period().equals(period))
            .findFirst()
            .orElseThrow();
    Map<Long, List<Line>> forms =
        work.lines(round).stream()
            .collect(Collectors.groupingBy(Line::unit, TreeMap::new, Collectors.toList()));
    SampleTelling telling =
        new SampleTelling(cast, cast.curves(), indicators.measures(cast), period);
    return new Running(cast, entry, round, forms, telling);
  }

  /** A month from its opening to its close. */
  void closed(Cast cast, Entry entry) {
    Running running = opened(cast, entry);
    for (long unit : running.forms().keySet()) {
      if (!running.lists("missing", unit)) {
        OffsetDateTime in = send(running, unit);
        if (running.lists("returned", unit)) {
          giveBack(running, unit, in.plusMinutes(20));
          sendAgain(running, unit, in.plusMinutes(50));
        }
        stage.office(
            cast, entry.moment("closed").minusHours(5), () -> work.accept(running.round(), unit));
      }
    }
    stage.office(cast, entry.moment("closed"), () -> work.close(running.round()));
  }

  /** Sends a form, in time, late, or in the time that was added. */
  private OffsetDateTime send(Running running, long unit) {
    OffsetDateTime at = running.inTime(unit);
    if (running.lists("late", unit)) {
      at = running.due().plusHours(14);
    }
    if (running.lists("extended", unit)) {
      OffsetDateTime later = running.due().plusDays(3);
      extend(running, unit, later, running.cast().file().entry("words").text("late"));
      at = later.minusHours(3);
    }
    send(running, unit, at);
    return at;
  }

  private void send(Running running, long unit, OffsetDateTime at) {
    prove(running, unit, at.minusMinutes(READING));
    sendAgain(running, unit, at);
  }

  /** One file proves what the form tells; now and then a line is left without. */
  private void prove(Running running, long unit, OffsetDateTime at) {
    Cast cast = running.cast();
    List<Line> form = form(running, unit);
    Set<Long> proven = SampleProof.proven(form, running.telling());
    if (!proven.isEmpty()) {
      NewAttachment file = SampleProof.file(cast, unit, form, running.telling());
      stage.as(cast, cast.writer(unit), at, () -> work.prove(running.round(), unit, proven, file));
    }
  }

  private void sendAgain(Running running, long unit, OffsetDateTime at) {
    Cast cast = running.cast();
    stage.as(cast, cast.writer(unit), at, () -> work.send(running.round(), unit, running::told));
  }

  /** The lines as they stand now: a form that came back has other versions. */
  private List<Line> form(Running running, long unit) {
    return work.form(running.round(), unit);
  }

  private void extend(Running running, long unit, OffsetDateTime due, String reason) {
    Cast cast = running.cast();
    stage.office(
        cast, running.due().minusHours(5), () -> work.extend(running.round(), unit, due, reason));
  }

  private void giveBack(Running running, long unit, OffsetDateTime at) {
    Cast cast = running.cast();
    List<String> words = cast.file().entry("words").texts("back");
    String said = words.get(running.telling().curves().pick("back" + unit, words.size()));
    Line first = Objects.requireNonNull(running.forms().get(unit)).getFirst();
    stage.office(
        cast, at, () -> work.giveBack(running.round(), unit, said, Map.of(first.id(), said)));
  }

  /** The month that runs today: forms in every state. */
  void open(Cast cast) {
    Entry entry = cast.file().entry("open");
    Running running = opened(cast, entry);
    OffsetDateTime due = running.due();
    Entry more = entry.entry("extended");
    cast.units(more.texts("units"))
        .forEach(unit -> extend(running, unit, more.moment("due"), more.text("reason")));
    stage.office(cast, due.minusHours(33), () -> work.remind(running.round()));
    for (long unit : running.forms().keySet()) {
      fill(running, unit);
    }
    stage.office(cast, due.plusHours(15), () -> work.remind(running.round()));
  }

  private void fill(Running running, long unit) {
    Cast cast = running.cast();
    if (running.lists("late", unit)) {
      send(running, unit, running.due().plusHours(14));
    } else if (running.lists("submitted", unit)) {
      send(running, unit, running.inTime(unit));
    } else if (running.lists("accepted", unit)) {
      send(running, unit, running.inTime(unit));
      stage.office(cast, running.due().plusHours(14), () -> work.accept(running.round(), unit));
    } else if (running.lists("returned", unit)) {
      send(running, unit, running.inTime(unit));
      giveBack(running, unit, running.due().minusHours(1));
    } else if (running.lists("draft", unit)) {
      int half = (form(running, unit).size() + 1) / 2;
      stage.as(
          cast,
          cast.writer(unit),
          running.inTime(unit),
          () ->
              work.save(
                  running.round(),
                  unit,
                  line -> line.position() <= half ? running.told(line) : Optional.empty()));
    }
  }
}
