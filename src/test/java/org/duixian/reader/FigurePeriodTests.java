package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure belongs to the time its sentence, its paragraph and its heading tell together. */
class FigurePeriodTests {

  private static final String REPORT =
      "望山县政府工作报告\n\n——2022年1月8日在望山县第十八届人民代表大会第一次会议上\n\n各位代表：\n\n"
          + "一、%s\n\n%s\n\n二、今后五年的目标任务\n\n主要目标是实现高质量发展。\n\n三、2022年工作安排\n\n各项工作有序推进。\n";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021年工作回顾 | 修复湿地600亩，为前五年之和，新建步道30公里。 | 30公里 | 2021
          2021年工作回顾 | 3月底前完成普查。新增商户500户。 | 500户 | 2021
          2021年工作回顾 | 全县旅游收入三年平均增长9%。 | 9% | 2019/2021
          本届政府工作回顾 | 财政总收入36亿元，年均增长8%。 | 36亿元 | 2021
          本届政府工作回顾 | 财政总收入36亿元，年均增长8%。 | 8% | 2017/2021
          本届政府工作回顾 | 2021年农产品加工值90亿元，年均增长9%。 | 90亿元 | 2021
          本届政府工作回顾 | 2021年农产品加工值90亿元，年均增长9%。 | 9% | 2017/2021
          本届政府工作回顾 | 农产品加工值90亿元，是2016年的2倍。 | 90亿元 | 2021
          本届政府工作回顾 | 城镇化率58%。 | 58% | 2021
          本届政府工作回顾 | 民生支出累计210亿元，占比78%。 | 210亿元 | 2017/2021
          本届政府工作回顾 | 目前，光伏电站可发电3亿度。 | 3亿度 | 2021
          本届政府工作回顾 | 农民合作社过千家。 | 过千家 | 2021
          本届政府工作回顾 | 新增公路里程120公里。 | 120公里 | 2017/2021
          本届政府工作回顾 | 建成停车场超过80个。 | 超过80个 | 2021
          本届政府工作回顾 | 公路通车里程900公里。 | 900公里 | 2021
          本届政府工作回顾 | 我们负重前行。2021年，我们攻坚克难。新建学校12所。 | 12所 | 2021
          本届政府工作回顾 | 预计，地区生产总值增长7%。 | 7% | 2021
          本届政府工作回顾 | 新建学校12所。 | 12所 | 2017/2021
          """)
  void tellsThePeriod(String heading, String said, String quote, String period) {
    Figure figure =
        Reader.standard().read(REPORT.formatted(heading, said)).figures().stream()
            .filter(found -> found.quote().equals(quote))
            .findFirst()
            .orElseThrow();

    assertThat(figure.period()).isEqualTo(period);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"刚刚过去的2021年，是难忘的一年。我们着力稳增长。", "2021年，是承上启下的一年。"})
  void turnsFromTheTermToItsLastYear(String turn) {
    String said = "新建学校12所。\n\n" + turn + "\n\n新增步道8公里。";

    assertThat(Reader.standard().read(REPORT.formatted("本届政府工作回顾", said)).figures())
        .extracting(Figure::period)
        .containsExactly("2017/2021", "2021");
  }
}
