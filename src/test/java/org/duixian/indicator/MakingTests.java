package org.duixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.ImportedText;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a report promises becomes indicators and targets, without typing anything again. */
@RunningProduct
class MakingTests {

  private static final String REPORT =
      """
      示例区政府工作报告

      ——2031年1月8日在示例区第九届人民代表大会第五次会议上

      示例区区长 某某

      各位代表：

      一、2030年工作回顾

      过去一年，地区生产总值增长5.5%，城镇新增就业4800人。新建口袋公园6处。

      二、2031年工作安排

      今年经济社会发展的主要预期目标是：地区生产总值增长6%以上，城镇新增就业5000人。重点做好以下工作。

      （一）聚焦城市更新，改善居住条件

      抓好老旧小区改造。改造老旧小区20个，惠及居民3000户。

      各位代表，让我们共同努力！
      """;

  @Autowired Making making;
  @Autowired Documents documents;
  @Autowired Indicators indicators;
  @Autowired Observations observations;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext services;

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void makesIndicatorsTargetsAndLastYearsResultsInOneStepAndOnlyOnce() {
    IndicatorWorld world = IndicatorWorld.open(services);
    Document report = report(world);
    List<MakingRow> rows = making.rows(report);
    assertThat(rows.getFirst().headline()).isTrue();
    assertThat(rows).extracting(MakingRow::name).contains("地区生产总值增速", "新增城镇就业");

    List<Long> all = rows.stream().map(row -> row.figure().id()).toList();
    Making.Made made = making.make(report, all, world.whole);
    assertThat(made.targets()).isEqualTo(rows.size());
    assertThat(made.indicators()).isEqualTo(rows.size());
    assertThat(made.results()).isGreaterThanOrEqualTo(1);

    Indicator growth = indicators.byCode("地区生产总值增速").orElseThrow();
    assertThat(growth.measure()).isEqualTo(Measure.GROWTH);
    assertThat(growth.headline()).isTrue();
    Observation target =
        observations
            .find(growth.id(), world.whole, ObservationKind.TARGET, Period.year(2031))
            .orElseThrow();
    assertThat(target)
        .extracting(Observation::bound, Observation::origin, each -> each.value().intValue())
        .containsExactly(Bound.GE, ObservationOrigin.DOCUMENT, 6);
    assertThat(target.statement()).isIn(all);
    assertThat(
            observations.find(growth.id(), world.whole, ObservationKind.ACTUAL, Period.year(2030)))
        .get()
        .satisfies(result -> assertThat(result.value()).isEqualByComparingTo("5.5"));

    assertThat(making.make(report, all, world.whole)).isEqualTo(new Making.Made(0, 0, 0));
    assertThat(making.rows(report)).allMatch(MakingRow::taken);
  }

  @Test
  void findsACodeThatIsFree() {
    Set<String> taken = new HashSet<>(List.of("水环境"));
    assertThat(Making.code("水环境", taken)).isEqualTo("水环境2");
    assertThat(Making.code("水环境", taken)).isEqualTo("水环境3");
    assertThat(Making.code("“一次办”（率）", taken)).isEqualTo("一次办率");
    assertThat(Making.code("12345热线", taken)).isEqualTo("指标12345热线");
  }

  private Document report(IndicatorWorld world) {
    long id =
        documents.importDocument(new ImportedText(world.district, REPORT, "report.txt", false));
    jdbc.sql("update document set year = 2031 where district = :district and id = :id")
        .param("district", world.district)
        .param("id", id)
        .update();
    jdbc.sql("update statement set state = 'CONFIRMED' where district = :district")
        .param("district", world.district)
        .update();
    return documents.find(id).orElseThrow();
  }
}
