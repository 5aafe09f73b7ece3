package org.duixian.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duixian.reader.Commitment;
import org.duixian.reader.Figure;
import org.duixian.reader.Reading;
import org.duixian.reader.name.Name;

/** Writes what was read: JSON lines as the labelling guideline has them, and a workbook. */
final class ReadingFiles {

  private ReadingFiles() {}

  static void write(Reading reading, List<Name> names, Path folder, String name)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".figures.jsonl"))) {
      for (Figure figure : reading.figures()) {
        out.write(json(figure));
        out.write('\n');
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".tasks.jsonl"))) {
      for (Commitment task : reading.tasks()) {
        out.write(json(task));
        out.write('\n');
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".names.jsonl"))) {
      for (Name each : names) {
        out.write(json(each));
        out.write('\n');
      }
    }
    ReadingWorkbook.write(reading, folder.resolve(name + ".xlsx"));
  }

  static String json(Figure figure) {
    JsonLine line =
        new JsonLine()
            .number("start", figure.span().start())
            .number("end", figure.span().end())
            .text("quote", figure.quote())
            .number("value", figure.value())
            .text("unit", figure.unit())
            .text("op", figure.op().code())
            .text("measure", figure.measure().code())
            .text("subject", figure.subject())
            .text("role", figure.role().code())
            .text("period", figure.period());
    if (figure.threshold()) {
      line.truth("threshold");
    }
    return line.text("rule", figure.rule()).end();
  }

  static String json(Name name) {
    return new JsonLine()
        .number("start", name.span().start())
        .number("end", name.span().end())
        .text("quote", name.quote())
        .text("kind", name.kind().code())
        .text("name", name.canonical())
        .text("rule", name.rule())
        .end();
  }

  static String json(Commitment task) {
    return new JsonLine()
        .number("start", task.span().start())
        .number("end", task.span().end())
        .text("quote", task.quote())
        .texts("section", task.section())
        .text("heading", task.heading())
        .numbers("figures", task.figures())
        .texts("units", task.units())
        .text("rule", task.rule())
        .end();
  }
}
