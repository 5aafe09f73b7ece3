package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile text neither breaks the reader nor holds it up, and no place leaves the text. A fixed
 * number of rounds here; {@code ./duixian bench fuzz} goes on for an hour.
 */
class ReaderFuzzTests {

  private static final String SECONDS = System.getProperty("duixian.fuzz.seconds", "");
  private static final List<String> WORDS =
      List.of(
          "一、", "（一）", "1.", "第", "年", "月", "万", "亿", "元", "%", "个百分点", "以上", "近", "超", "余", "多",
          "分别", "均", "其中", "和", "、", "，", "。", "；", "：", "“", "”", "《", "》", "增长", "完成", "达到", "新增",
          "力争", "同比", "较上年", "截至", "底", "到", "由", "至", "—", "十四五", "五年来", "2024", "2025", "1,234.5",
          "二十", "两", "半", "几", "目标", "政府工作报告", "各位代表", "工作回顾", "工作安排", "名词解释", "&nbsp;", "[4]", "①",
          "总投资", "项目", "控制在", "以内", "排名", "位", "成");

  @TempDir Path folder;

  @Test
  void survivesWhatTheFuzzerThinksOf() throws Exception {
    Process fuzzer =
        new ProcessBuilder(command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    int status = fuzzer.waitFor();
    String output = Files.readString(folder.resolve("out"));
    if (!SECONDS.isEmpty()) {
      System.out.println(output.substring(Math.max(0, output.length() - 4_000)));
    }

    assertThat(status).as(output).isZero();
    assertThat(output).contains("DONE");
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The memory is bounded by the heap alone: libFuzzer would count the highest memory of the
    // process that started it, because Linux hands that on.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("-cp", classPath(), Jazzer.class.getName()));
    command.add("--target_class=" + ReaderFuzz.class.getName());
    command.add("--instrumentation_includes=org.duixian.reader.**");
    command.add("--disabled_hooks=.*");
    command.add("-seed=20250108");
    command.add("-max_len=6000");
    command.add("-rss_limit_mb=0");
    command.add("-timeout=20");
    command.add("-dict=" + dictionary());
    command.add(SECONDS.isEmpty() ? "-runs=2000" : "-max_total_time=" + SECONDS);
    command.add(seeds().toString());
    return command;
  }

  /** The reader and what it stands on: the fuzzer looks through all that it is given first. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> {
              String name = String.valueOf(Path.of(entry).getFileName());
              return name.endsWith("classes") || name.matches("(jazzer|snakeyaml|jspecify).*");
            })
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path dictionary() throws IOException {
    List<String> lines = WORDS.stream().map(word -> "\"" + escaped(word) + "\"").toList();
    return Files.write(folder.resolve("words"), lines);
  }

  private static String escaped(String word) {
    StringBuilder bytes = new StringBuilder();
    for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
      bytes.append("\\x%02X".formatted(one));
    }
    return bytes.toString();
  }

  /** The phrases of the rules are where the fuzzer begins. */
  private Path seeds() throws IOException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    int number = 0;
    for (String dimension : List.of("figures", "numerals", "quantities", "times")) {
      for (Phrases.Phrase phrase : Phrases.load(dimension).accepted()) {
        Files.writeString(seeds.resolve("phrase-" + number++), phrase.text());
      }
    }
    return seeds;
  }
}
