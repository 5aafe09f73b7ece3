package org.duixian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code match} writes three tables and names what it could not read. */
class MatchCommandTests {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(stream(said), stream(errors), false, Locale.ENGLISH);

  @TempDir Path folder;

  @Test
  void writesThreeTablesWithHeaders() throws IOException {
    Path first = report("望山县_2024.txt", 2024, "改造旧桥4座。", "地区生产总值增长6%。");
    Path second = report("望山县_2025.txt", 2025, "地区生产总值增长5%。", "新建桥梁3座。");
    Path out = folder.resolve("out");

    int status =
        new MatchCommand()
            .run(List.of(first.toString(), second.toString(), "--out", out.toString()), terminal);

    assertThat(status).isZero();
    List<String> pairs = Files.readAllLines(out.resolve("pairs.tsv"));
    assertThat(pairs.getFirst())
        .isEqualTo(
            "place\tsubject\tyear\tfrom_document\tfrom_start\tfrom_end\tto_document\tto_start\tto_end\tverdict\treason");
    assertThat(pairs)
        .anyMatch(
            row ->
                row.contains("\t地区生产总值\t2024\t望山县_2024\t")
                    && row.contains("\tmissed\t6% promised, 5% told"));
    assertThat(Files.readAllLines(out.resolve("chains.tsv")).getFirst())
        .isEqualTo("place\tindicator\tyear\tkind\top\tvalue\tunit\tmeasure\tdocument\tstart\tend");
    assertThat(Files.readAllLines(out.resolve("conflicts.tsv")))
        .containsExactly(
            "subject\tdocument_a\tstart_a\tend_a\tvalue_a\tdocument_b\tstart_b\tend_b\tvalue_b\tkind");
  }

  @Test
  void explainsEachPairWhenAsked() throws IOException {
    Path first = report("望山县_2024.txt", 2024, "改造旧桥4座。", "地区生产总值增长6%。");
    Path second = report("望山县_2025.txt", 2025, "地区生产总值增长5%。", "新建桥梁3座。");

    new MatchCommand()
        .run(
            List.of(first.toString(), second.toString(), "--out", folder.toString(), "--explain"),
            terminal);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("地区生产总值  望山县_2024 → 望山县_2025", "pair.indicator", "verdict.rate missed 6% → 5%");
  }

  @Test
  void doesTheOtherFilesWhenOneCannotBeRead() throws IOException {
    Path good = report("a.txt", 2024, "改造旧桥4座。", "地区生产总值增长6%。");

    int status =
        new MatchCommand()
            .run(
                List.of(
                    good.toString(),
                    folder.resolve("none.txt").toString(),
                    "--out",
                    folder.toString()),
                terminal);

    assertThat(status).isEqualTo(Command.FAILED);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("none.txt");
    assertThat(Files.readAllLines(folder.resolve("chains.tsv"))).hasSizeGreaterThan(1);
  }

  @Test
  void explainsItselfWithoutFiles() {
    assertThat(new MatchCommand().run(List.of(), terminal)).isEqualTo(Command.FAILED);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("duixian match");
  }

  private Path report(String name, int year, String review, String plan) throws IOException {
    String text =
        "望山县政府工作报告\n\n——%d年1月9日在望山县第十八届人民代表大会上\n\n各位代表：\n\n一、%d年工作回顾\n\n%s\n\n二、%d年工作安排\n\n%s\n"
            .formatted(year, year - 1, review, year, plan);
    return Files.writeString(folder.resolve(name), text);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
