package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitOfMeasureTests {

  @ParameterizedTest
  @CsvSource({
    "％, %",
    "百分比, %",
    "（%）, %",
    "平米, 平方米",
    "㎡, 平方米",
    "m², 平方米",
    "M2, 平方米",
    "万㎡, 万平方米",
    "㎢, 平方公里",
    "个百分点, 百分点",
    "元/㎡, 元/平方米",
    "kW·h, 千瓦时",
    "千米, 公里",
    "台(套), 台（套）",
    "亿 元, 亿元"
  })
  void knowsTheSameUnitInOtherWords(String one, String other) {
    assertThat(UnitOfMeasure.same(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"百分点, %", "‰, %", "万元, 元", "美元, 元", "户, 人", "亩, 平方米", "千瓦, 千瓦时"})
  void tellsUnitsApart(String one, String other) {
    assertThat(UnitOfMeasure.same(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "万千瓦, 4, 千瓦",
    "千瓦, 0, 千瓦",
    "千米, 0, 千米",
    "百分点, 0, 百分点",
    "千元, 3, 元",
    "百万元, 6, 元",
    "万亿元, 12, 元",
    "十佳, 0, 十佳",
    "件/万人, 0, 件/万人",
    "'', 0, ''"
  })
  void takesTheScaleOffTheWord(String word, int power, String name) {
    assertThat(UnitOfMeasure.of(word)).isEqualTo(new UnitOfMeasure(power, name));
  }
}
