package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.kernel.When;
import org.duixian.sheet.SheetIntake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a sheet asks for: all of it in one transaction, or nothing. */
@Component
class ItemImport {

  private static final int AT_ONCE = 2_000;

  private final ItemWork work;
  private final ItemWrites writes;
  private final ItemGrams grams;
  private final SheetIntake intake;
  private final AuditTrail audit;
  private final Clock clock;

  ItemImport(
      ItemWork work,
      ItemWrites writes,
      ItemGrams grams,
      SheetIntake intake,
      AuditTrail audit,
      Clock clock) {
    this.work = work;
    this.writes = writes;
    this.grams = grams;
    this.intake = intake;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a file is kept for that was sent to a register. */
  static String purpose(Register register) {
    return "register-" + register.code();
  }

  /** Opens and changes; the history names the file as the reason of a change. */
  @Transactional
  public void take(Register register, SheetIntake.Sent sent, ItemSheetReading.Outcome outcome) {
    // Two imports into one register would wait for each other's values crosswise.
    writes.line("import " + register.code());
    writes.manyRows();
    List<ItemWork.Change> changed = outcome.changed();
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      work.change(
          register,
          changed.subList(from, Math.min(changed.size(), from + AT_ONCE)),
          sent.fileName());
    }
    open(register, outcome.added());
    intake.drop(purpose(register));
    audit.record(
        "sheet.take",
        "sheet",
        sent.id(),
        Map.of(
            "register", register.code(), "items", changed.size(), "added", outcome.added().size()));
  }

  private void open(Register register, List<ItemWork.NewItem> added) {
    grams.hold();
    List<Item> opened = work.open(register, added, LocalDate.now(clock.withZone(When.ZONE)));
    grams.write(register.code(), opened.stream().map(Item::id).toList());
  }
}
