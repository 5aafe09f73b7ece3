package org.duixian.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.document.Confirmations;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.goal.LedgerMaking;
import org.duixian.goal.LedgerTasks;
import org.duixian.goal.Task;
import org.springframework.stereotype.Component;

/** January: the report is reviewed, and the ledger made from it and handed out. */
@Component
class YearLedger {

  private final Documents documents;
  private final Confirmations confirmations;
  private final LedgerMaking making;
  private final LedgerTasks tasks;
  private final SampleStage stage;

  YearLedger(
      Documents documents,
      Confirmations confirmations,
      LedgerMaking making,
      LedgerTasks tasks,
      SampleStage stage) {
    this.documents = documents;
    this.confirmations = confirmations;
    this.making = making;
    this.tasks = tasks;
    this.stage = stage;
  }

  /** The year's own report. */
  Document report(Cast cast) {
    return documents.list().stream()
        .filter(each -> Integer.valueOf(cast.year()).equals(each.year()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the sample has no report of the year"));
  }

  void review(Cast cast) {
    Entry review = cast.file().entry("review");
    List<String> rejected = review.texts("rejected");
    long report = report(cast).id();
    stage.office(
        cast,
        review.moment("at"),
        () -> confirmations.decide(report, statement -> isOneOf(rejected, statement)));
  }

  private static boolean isOneOf(List<String> quotes, Statement statement) {
    return quotes.contains(statement.quote());
  }

  void make(Cast cast) {
    Entry ledger = cast.file().entry("ledger");
    OffsetDateTime at = ledger.moment("at");
    stage.office(
        cast, at, () -> making.make(cast.year(), report(cast).id(), cast.year() + " 年台账（示例）"));
    stage.office(cast, at.plusHours(2), () -> tasks.assign(orders(cast, ledger)));
  }

  private Map<Task, LedgerTasks.Order> orders(Cast cast, Entry ledger) {
    Map<String, String> leads = turned(ledger.entry("leads"));
    Map<String, String> leaders = turned(ledger.entry("leaders"));
    Map<Task, LedgerTasks.Order> orders = new LinkedHashMap<>();
    for (Task task : tasks.ofYear(cast.year())) {
      found(leads, task.title())
          .ifPresent(
              lead ->
                  orders.put(
                      task,
                      new LedgerTasks.Order(
                          cast.unit(lead),
                          cast.units(with(ledger, task)),
                          Optional.ofNullable(leaders.get(lead)).map(cast::name).orElse(null),
                          due(ledger, task))));
    }
    return orders;
  }

  /** A list of words by key, as the key of each word. */
  private static Map<String, String> turned(Entry lists) {
    Map<String, String> turned = new HashMap<>();
    for (String key : lists.names()) {
      lists.texts(key).forEach(each -> turned.put(each, key));
    }
    return turned;
  }

  private static Optional<String> found(Map<String, String> pieces, String title) {
    return pieces.entrySet().stream()
        .filter(each -> title.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<String> with(Entry ledger, Task task) {
    Entry with = ledger.entry("with");
    return with.names().stream()
        .filter(task.title()::contains)
        .findFirst()
        .map(with::texts)
        .orElse(List.of());
  }

  private static LocalDate due(Entry ledger, Task task) {
    Entry due = ledger.entry("due");
    return due.names().stream()
        .filter(task.title()::contains)
        .findFirst()
        .map(due::day)
        .orElseGet(() -> ledger.day("deadline"));
  }
}
