package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, reading ends, and every place it names lies in the text. */
class ReaderSoundnessTests {

  private static final String PHRASES =
      "完成21条道路建设，总投资12亿元的5个项目；增长6.5%以上、居全省第3位。截至10月底，“十四五”末２万 余户（含以上）。"
          + "城乡居民收入分别增长5%和7%，1,234.5万元—30%，\r\n一、2024年工作回顾\n（一）第第第，、和及与的等了\uD83D\uDE00\uD800&nbsp;\\r\\n[4]《“";

  @Test
  void readsMutilatedTextWithoutLosingItsPlaces() {
    Random random = new Random(20_250_108);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 20 + random.nextInt(200)) {
        int from = random.nextInt(PHRASES.length());
        text.append(PHRASES, from, Math.min(PHRASES.length(), from + 1 + random.nextInt(25)));
        if (random.nextInt(4) == 0) {
          text.append((char) random.nextInt(0x10000));
        }
      }
      checkPlaces(text.toString());
    }
  }

  @Test
  void readsLongRunsOfOneCharacter() {
    for (String piece :
        List.of(
            "1", "，", "万", "第", "1、", "5%、", "和", "“", "《", "的", "\n", " ", "年", "一、", "近",
            "1个项目和")) {
      checkPlaces(piece.repeat(20_000));
    }
  }

  /** Each of them made one rule look back to the beginning of its passage, or of the text. */
  @Test
  void readsEndlessSentences() {
    for (String piece :
        List.of(
            "5%",
            "道路3条、桥梁5座、",
            "一二三四五六七八九十百千万亿".repeat(40) + "个，",
            "投资12亿元新建学校3所",
            "\uD83D\uDE00增长5%，",
            "（“《【".repeat(300) + "1亿元")) {
      checkPlaces(piece.repeat(100_000 / piece.length()));
    }
  }

  @Test
  void readsEveryRealText() throws IOException {
    for (Path file : SharedTexts.texts("corpus")) {
      checkPlaces(Files.readString(file));
    }
  }

  private static void checkPlaces(String text) {
    ReaderFuzz.checkNames(text);
    Reading reading = Reader.standard().read(text);
    int[] points = text.codePoints().toArray();
    int length = points.length;
    for (Figure figure : reading.figures()) {
      assertThat(figure.span().end()).isLessThanOrEqualTo(length);
      assertThat(figure.quote())
          .isEqualTo(new String(points, figure.span().start(), figure.span().length()));
      if (figure.subjectSpan() != null) {
        assertThat(figure.subjectSpan().end()).isLessThanOrEqualTo(length);
      }
    }
    for (Commitment task : reading.tasks()) {
      assertThat(task.span().end()).isLessThanOrEqualTo(length);
    }
  }
}
