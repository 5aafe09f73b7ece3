package org.duixian.goal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes tasks into a sheet that can be changed and sent back. */
@Component
class LedgerSheet {

  private final MessageSource messages;

  LedgerSheet(MessageSource messages) {
    this.messages = messages;
  }

  byte[] write(
      int year,
      List<Task> tasks,
      Map<Long, List<Tasks.Participant>> coUnits,
      Map<Long, String> sentences,
      GoalTree tree,
      Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Duixian", "1.0")) {
      Worksheet sheet =
          workbook.newWorksheet(
              messages.getMessage("goal.sheet.name", new Object[] {String.valueOf(year)}, locale));
      head(sheet, locale);
      int row = 1;
      for (Task task : tasks) {
        TaskInput input = TaskInput.of(task, coUnits.getOrDefault(task.id(), List.of()));
        row(sheet, row++, task, input, tree.path(task.node()), sentences, locale);
      }
      sheet.freezePane(SheetColumn.VERSION.ordinal() + 1, 1);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void head(Worksheet sheet, Locale locale) {
    for (SheetColumn column : SheetColumn.values()) {
      int index = column.ordinal();
      sheet.value(0, index, messages.getMessage(column.key(), null, locale));
      sheet.width(index, column.width());
      sheet
          .style(0, index)
          .bold()
          .fillColor(column.fixed() ? "D6DCDF" : "E3EBF5")
          .borderStyle("thin")
          .set();
    }
  }

  private void row(
      Worksheet sheet,
      int row,
      Task task,
      TaskInput input,
      String goal,
      Map<Long, String> sentences,
      Locale locale) {
    sheet.value(row, SheetColumn.NUMBER.ordinal(), task.number());
    sheet.value(row, SheetColumn.VERSION.ordinal(), task.version());
    text(sheet, row, SheetColumn.GOAL, goal);
    text(sheet, row, SheetColumn.TITLE, input.title());
    text(sheet, row, SheetColumn.INDICATOR, input.indicator());
    text(sheet, row, SheetColumn.BOUND, input.bound());
    if (!input.value().isEmpty()) {
      sheet.value(row, SheetColumn.VALUE.ordinal(), new BigDecimal(input.value()));
    }
    text(sheet, row, SheetColumn.UNIT, input.unit());
    text(sheet, row, SheetColumn.LEAD, input.lead());
    text(sheet, row, SheetColumn.CO_UNITS, input.coUnits());
    text(sheet, row, SheetColumn.LEADER, input.leader());
    if (task.deadline() != null) {
      int column = SheetColumn.DEADLINE.ordinal();
      sheet.value(row, column, task.deadline());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    }
    text(sheet, row, SheetColumn.NOTE, input.note());
    text(
        sheet,
        row,
        SheetColumn.STATE,
        messages.getMessage("goal.state." + input.state(), null, locale));
    String sentence = task.statement() == null ? null : sentences.get(task.statement());
    text(sheet, row, SheetColumn.SENTENCE, sentence == null ? "" : sentence);
    sheet.style(row, SheetColumn.TITLE.ordinal()).wrapText(true).set();
  }

  private static void text(Worksheet sheet, int row, SheetColumn column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column.ordinal(), text);
    }
  }
}
