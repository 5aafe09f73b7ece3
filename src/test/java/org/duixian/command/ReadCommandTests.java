package org.duixian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line reads files without a server. */
class ReadCommandTests {

  private static final String REPORT =
      "望山县政府工作报告\n\n一、2024年工作回顾\n\n新增省级农业龙头企业6家，青石大桥改造工程完工。\n\n二、2025年工作安排\n\n新建口袋公园4处以上。\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @Test
  void writesRowsAndAWorkbookForEachFile() throws IOException {
    Path file = Files.writeString(folder.resolve("望山县_2025.txt"), REPORT);

    int status = run("read", file.toString(), "--out", folder.resolve("out").toString());

    assertThat(status).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("out/望山县_2025.figures.jsonl"));
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast())
        .contains(
            "\"quote\": \"4处以上\"",
            "\"value\": 4",
            "\"op\": \"ge\"",
            "\"role\": \"target\"",
            "\"period\": \"2025\"");
    assertThat(Files.readAllLines(folder.resolve("out/望山县_2025.tasks.jsonl"))).hasSize(1);
    assertThat(Files.readAllLines(folder.resolve("out/望山县_2025.names.jsonl")))
        .singleElement()
        .asString()
        .contains("\"kind\": \"project\"", "\"name\": \"青石大桥改造工程\"");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(folder.resolve("out/望山县_2025.xlsx").toFile())) {
      assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("指标数字", "任务");
      assertThat(workbook.getFirstSheet().read()).hasSize(3);
    }
  }

  @Test
  void readsTextInTheOldChineseEncoding() throws IOException {
    Path file = Files.write(folder.resolve("old.txt"), REPORT.getBytes(Charset.forName("GB18030")));

    assertThat(run("read", file.toString(), "--out", folder.toString())).isZero();
    assertThat(folder.resolve("old.figures.jsonl")).content().contains("省级农业龙头企业");
  }

  @Test
  void namesWhatCannotBeReadAndReadsTheRest() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), REPORT);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");

    int status =
        run(
            "read",
            folder.resolve("absent.txt").toString(),
            empty.toString(),
            good.toString(),
            "--out",
            folder.toString());

    assertThat(status).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(l -> l.contains("absent.txt"));
    assertThat(folder.resolve("good.figures.jsonl")).isNotEmptyFile();
  }

  @Test
  void keepsFilesOfTheSameNameApart() throws IOException {
    Path one =
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("r.txt"), REPORT);
    Path two =
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("r.txt"), REPORT);

    run("read", one.toString(), two.toString(), "--out", folder.toString());

    assertThat(folder.resolve("r.figures.jsonl")).exists();
    assertThat(folder.resolve("r-2.figures.jsonl")).exists();
  }

  @Test
  void printsHowEachPartHeadingFigureAndCommitmentWasDerived() throws IOException {
    Path file = Files.writeString(folder.resolve("r.txt"), REPORT);

    run("read", file.toString(), "--out", folder.toString(), "--explain");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("== plan", "numbering ", "heading.han ", "part.heading ")
        .contains("numeral.arabic", "quantity.unit", "role.plan")
        .contains("-> ", "part.words ", "cut.sentence-end ", "opening.action ", "task.action ");
  }

  @Test
  void explainsEveryCommand() {
    assertThat(run("help")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "duixian run",
            "duixian test",
            "duixian read",
            "duixian match",
            "duixian bench",
            "duixian help");
  }

  @Test
  void refusesAnUnknownCommand() {
    assertThat(run("fly")).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("fly");
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
    return Commands.run(arguments, new Terminal(out, err, false, Locale.ROOT));
  }
}
