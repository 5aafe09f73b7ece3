package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.reader.name.NameReader;
import org.junit.jupiter.api.Test;

/** Characters outside the basic plane stand whole in all that is found. */
class RareCharacterTests {

  private static final String TEXT =
      """
      望山县政府工作报告

      ——2025年1月8日在望山县第十八届人民代表大会第四次会议上

      各位代表：

      一、2024年工作回顾

      （一）𬭸材料产业持续壮大

      培育𬭸材料企业3户，𠮷水河治理12公里，𬭸材料集团产值5亿元。

      二、2025年工作安排

      （一）做强𬭸材料产业

      新建𬭸材料生产线2条，由县𠮷水河管理局牵头。
      """;

  private final Reading reading = Reader.standard().read(TEXT);

  @Test
  void standInSubjectsAndTheirSteps() {
    assertThat(reading.figures())
        .extracting(Figure::subject)
        .contains("培育𬭸材料企业", "新建𬭸材料生产线")
        .anyMatch(subject -> subject.contains("𠮷水河"));
    assertThat(reading.figures().getFirst().derivation()).contains("subject.before 培育𬭸材料企业");
  }

  @Test
  void standInHeadingsAndCommitments() {
    assertThat(reading.sections()).extracting(Section::title).contains("（一）做强𬭸材料产业");
    assertThat(reading.tasks())
        .anySatisfy(
            task -> {
              assertThat(task.quote()).contains("新建𬭸材料生产线2条");
              assertThat(task.section()).anyMatch(title -> title.contains("𬭸材料"));
              assertThat(task.derivation()).anyMatch(step -> step.contains("𬭸材料"));
            });
  }

  @Test
  void areNowhereHalved() {
    ReaderFuzz.checkReading(TEXT, reading);
    ReaderFuzz.checkNames(TEXT);
    assertThat(new NameReader().read(TEXT))
        .allSatisfy(name -> assertThat(TEXT).contains(name.quote()));
  }

  @Test
  void leaveHalfACharacterOfTheTextToItself() {
    String text = TEXT.replace("𬭸", "\uD86D");

    assertThat(Reader.standard().read(text).figures())
        .extracting(Figure::subject)
        .anyMatch(subject -> subject.contains("材料企业"));
  }

  @Test
  void areToldApartInOneText() {
    List<String> subjects =
        reading.figures().stream().map(Figure::subject).filter(s -> s.contains("𠮷")).toList();

    assertThat(subjects).isNotEmpty().noneMatch(s -> s.contains("𬭸"));
  }
}
