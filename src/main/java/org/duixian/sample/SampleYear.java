package org.duixian.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.duixian.access.District;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.SampleClock;
import org.duixian.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads a year of work into the sample district, after the server has begun to answer. The year has
 * chapters; each is a transaction of its own, so that a load that was cut off is taken up where it
 * stopped.
 */
@Component
class SampleYear {

  private static final Logger log = LoggerFactory.getLogger(SampleYear.class);
  private static final String FILE = "year-2025.yaml";

  private final boolean wanted;
  private final District served;
  private final SampleYears years;
  private final SampleClock clock;
  private final Units units;
  private final SampleStage stage;
  private final YearPeople people;
  private final YearLedger ledger;
  private final YearIndicators indicators;
  private final YearProjects projects;
  private final YearRounds rounds;
  private final YearFollowUp followUp;
  private final YearStrategy strategy;
  private final YearScores scores;
  private final YearPapers papers;
  private final TransactionTemplate transaction;
  private volatile boolean begun;
  private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();

  SampleYear(
      @Value("${duixian.sample-year:true}") boolean wanted,
      District served,
      SampleYears years,
      SampleClock clock,
      Units units,
      SampleStage stage,
      YearPeople people,
      YearLedger ledger,
      YearIndicators indicators,
      YearProjects projects,
      YearRounds rounds,
      YearFollowUp followUp,
      YearStrategy strategy,
      YearScores scores,
      YearPapers papers,
      TransactionTemplate transaction) {
    this.wanted = wanted;
    this.served = served;
    this.years = years;
    this.clock = clock;
    this.units = units;
    this.stage = stage;
    this.people = people;
    this.ledger = ledger;
    this.indicators = indicators;
    this.projects = projects;
    this.rounds = rounds;
    this.followUp = followUp;
    this.strategy = strategy;
    this.scores = scores;
    this.papers = papers;
    this.transaction = transaction;
  }

  /** Begins the year of a district that is being loaded. */
  void begin(String district) {
    if (wanted) {
      Entry file = SampleFile.yaml(FILE);
      years.begin(file.number("year"), file.moment("today").toInstant());
    }
  }

  /** Turns the clock of a district whose year was begun. */
  void turn(String district) {
    Optional<Instant> told = years.told(SampleFile.yaml(FILE).number("year"));
    begun = told.isPresent();
    told.ifPresent(
        now -> clock.turn(() -> DistrictScope.current().filter(district::equals).isPresent(), now));
  }

  /** Whether this district has the year, or will have it soon. */
  boolean begun() {
    return begun;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofPlatform().name("sample-year").daemon().start(this::load);
  }

  /** Whether the year is there; completed when nothing is left to load. */
  CompletableFuture<Boolean> loaded() {
    return loaded;
  }

  /** Loads the chapters that are not there yet. */
  void load() {
    try {
      DistrictScope.run(served.code(), () -> load(served.code()));
      loaded.complete(true);
    } catch (RuntimeException e) {
      log.error("the sample year was not loaded to its end; the next start goes on", e);
      loaded.completeExceptionally(e);
    }
  }

  private void load(String district) {
    if (begun) {
      Cast cast = Cast.of(SampleFile.yaml(FILE), units.current());
      read(cast, chapters(cast));
    }
  }

  /** Does what the chapters say, each once and each in a transaction of its own. */
  void read(Cast cast, Map<String, Runnable> chapters) {
    Set<String> there = years.chapters(cast.year());
    chapters.forEach(
        (name, work) -> {
          if (!there.contains(name)) {
            transaction.executeWithoutResult(
                status -> {
                  stage.office(cast, cast.file().moment("today"), work);
                  years.note(cast.year(), name);
                });
          }
        });
  }

  private Map<String, Runnable> chapters(Cast cast) {
    Map<String, Runnable> chapters = new LinkedHashMap<>();
    chapters.put("people", () -> people.load(cast));
    chapters.put("review", () -> ledger.review(cast));
    chapters.put("ledger", () -> ledger.make(cast));
    chapters.put("indicators", () -> indicators.make(cast));
    chapters.put("splits", () -> indicators.split(cast));
    chapters.put("projects", () -> projects.live(cast));
    for (Entry round : cast.file().entries("rounds")) {
      chapters.put("round-" + round.text("period"), () -> rounds.closed(cast, round));
    }
    chapters.put("follow-up", () -> followUp.chase(cast));
    chapters.put("meetings", () -> followUp.meet(cast));
    chapters.put("strategy", () -> strategy.pursue(cast));
    chapters.put("assessments", () -> scores.assess(cast));
    chapters.put("contest", () -> scores.contest(cast));
    chapters.put("papers", () -> papers.write(cast));
    chapters.put("open", () -> rounds.open(cast));
    return chapters;
  }
}
