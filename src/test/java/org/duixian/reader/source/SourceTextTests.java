package org.duixian.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duixian.reader.Span;
import org.junit.jupiter.api.Test;

/** The normal view writes a text in one way and knows where each character stood. */
class SourceTextTests {

  @Test
  void countsCodePointsNotJavaChars() {
    SourceText text = SourceText.of("𠮷镇增长5%");

    assertThat(text.length()).isEqualTo(6);
    assertThat(text.quote(new Span(0, 2))).isEqualTo("𠮷镇");
    assertThat(text.quote(text.normal().span(2, 6))).isEqualTo("增长5%");
  }

  @Test
  void writesDigitsHalfWidthAndPunctuationFullWidth() {
    assertThat(normal("产值１２．５％,增长(全年)")).isEqualTo("产值12.5%，增长（全年）");
  }

  @Test
  void keepsThousandsAndDropsSpacesInsideNumbersAndWords() {
    assertThat(normal("完成 12,300 亩,新增 3,5 项")).isEqualTo("完成12,300亩，新增3，5项");
    assertThat(normal("政 府 工 作 报 告")).isEqualTo("政府工作报告");
    assertThat(normal("收入 1 200 万元")).isEqualTo("收入1200万元");
    assertThat(normal("2 0 2 5 年")).isEqualTo("2025年");
  }

  @Test
  void dropsMarkUpAndInvisibleCharacters() {
    assertThat(normal("**工\u200B业**&nbsp;增长[12]&ldquo;快&rdquo;")).isEqualTo("工业增长“快”");
    assertThat(normal("上半年\\r\\n下半年")).isEqualTo("上半年\n下半年");
  }

  @Test
  void mapsEveryCharacterToItsOwnPlace() {
    String given = "  全 区\t**收入**\u200B１，２３４ 万元;\"好\"\n&nbsp;第２行";
    NormalText view = SourceText.of(given).normal();

    for (int i = 0; i < view.length(); i++) {
      Span span = view.span(i, i + 1);
      assertThat(span.length()).isEqualTo(1);
      assertThat(span.end()).isLessThanOrEqualTo(given.length());
    }
    assertThat(SourceText.of(given).quote(view.span(0, 2))).isEqualTo("全 区");
  }

  @Test
  void readsAnyStringAndKeepsPlacesInOrder() {
    Random random = new Random(7);
    String letters = "一二&;nbsp\\rn*[]<>-—０１,.  \n“”\"'（）(),𠮷\uD800\uDC00\u200B%";
    for (int round = 0; round < 2000; round++) {
      StringBuilder any = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        any.append(letters.charAt(random.nextInt(letters.length())));
      }
      SourceText text = SourceText.of(any.toString());
      NormalText view = text.normal();
      for (int i = 1; i < view.length(); i++) {
        assertThat(view.origin(i)).isGreaterThan(view.origin(i - 1));
      }
      assertThat(text.quote(view.span(0, view.length()))).isNotNull();
    }
  }

  private static String normal(String text) {
    return SourceText.of(text).normal().chars();
  }
}
