package org.duixian.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.reader.Commitment;
import org.duixian.reader.Reader;
import org.junit.jupiter.api.Test;

/** A commitment tells where it was cut, how it opens, what it names and counts, and its rule. */
class TaskStepsTests {
  private static final String REPORT =
      """
      望山县政府工作报告

      ——2025年1月9日在望山县第十八届人民代表大会第四次会议上

      各位代表：

      一、2024年工作回顾

      全县平稳发展。

      二、2025年工作安排

      办好民生实事。推动县教育局改造学校3所；支持青石镇扩建卫生院、推广远程诊疗，确保地区生产总值增长6%。
      """;

  private final List<Commitment> tasks = Reader.standard().read(REPORT).tasks();

  @Test
  void beginsWithThePartAndTheWordsThatOpenedIt() {
    int plan = REPORT.indexOf("2025年工作安排");

    assertThat(steps("扩建卫生院"))
        .startsWith(
            "part.words %d..%d 2025年".formatted(plan, plan + 5),
            "part.heading %d..%d plan".formatted(plan, plan + 5));
  }

  @Test
  void tellsAtWhichMarksItWasCut() {
    int begin = REPORT.indexOf("；支持");
    int end = REPORT.indexOf("，确保");

    assertThat(steps("扩建卫生院"))
        .contains(
            "cut.clause-begin %d..%d ；".formatted(begin, begin + 1),
            "cut.clause-end %d..%d ，".formatted(end, end + 1));
  }

  @Test
  void tellsItsVerbItsFigureAndItsRule() {
    Commitment target = task("地区生产总值");
    int indicator = REPORT.indexOf("地区生产总值");

    assertThat(target.derivation())
        .contains(
            "named.indicator %d..%d 地区生产总值".formatted(indicator, indicator + 6),
            "quantity.unit/subject.before %d..%d 6%% 地区生产总值"
                .formatted(indicator + 8, indicator + 10));
    assertThat(target.derivation().getLast()).startsWith(target.rule() + " ");
    assertThat(steps("扩建卫生院")).anyMatch(step -> step.startsWith("opening.action "));
  }

  @Test
  void namesItsUnits() {
    int office = REPORT.indexOf("县教育局");

    assertThat(steps("学校3所")).contains("named.unit %d..%d 县教育局".formatted(office, office + 4));
  }

  private List<String> steps(String words) {
    return task(words).derivation();
  }

  private Commitment task(String words) {
    return tasks.stream().filter(t -> t.quote().contains(words)).findFirst().orElseThrow();
  }
}
