package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.document.Documents;
import org.duixian.document.ImportedText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district of its own, with a clerk signed in, two units and a report that is read. */
final class LedgerWorld {

  static final String REPORT =
      """
      示例区政府工作报告

      ——2031年1月8日在示例区第九届人民代表大会第五次会议上

      示例区区长 某某

      各位代表：

      一、2030年工作回顾

      过去一年，新建口袋公园6处。

      二、2031年工作安排

      今年经济社会发展的主要预期目标是：地区生产总值增长6%以上，城镇新增就业5000人。重点做好以下工作。

      （一）聚焦城市更新，改善居住条件

      抓好老旧小区改造。改造老旧小区20个，惠及居民3000户。新建停车泊位800个。

      （二）聚焦民生保障，办好社会事业

      扩大就业。举办招聘会60场。新建社区食堂12处。

      各位代表，让我们共同努力！
      """;

  final String district;
  final long housing;
  final long labour;
  private final TestDistrict own;

  LedgerWorld(JdbcClient jdbc) {
    own = TestDistrict.open(jdbc);
    district = own.code;
    own.signIn("甲", AccountRole.OFFICE);
    housing = own.unit("DEPARTMENT", "区住房和城乡建设局", "区住建局", "老旧小区");
    labour = own.unit("DEPARTMENT", "区人力资源和社会保障局", "区人社局", "招聘会");
  }

  long importReport(Documents documents) {
    long id = documents.importDocument(new ImportedText(district, REPORT, "report.txt", false));
    own.update("update document set year = 2031 where district = :district and id = :id", "id", id);
    return id;
  }

  void confirmEverything() {
    own.update("update statement set state = 'CONFIRMED' where district = :district");
  }

  /** Fills the year with tasks 1 to {@code count}; every tenth has a value. */
  void fill(int year, int count) {
    own.update(
        "insert into frame (district, year, name) values (:district, :year, '示例体系')", "year", year);
    own.update(
        """
        insert into task (district, year, number, title, value)
        select :district, :year, n, '示例任务' || n, case when n % 10 = 0 then n end
        from generate_series(1, :count) n
        """,
        "year", year, "count", count);
  }

  static List<String> titles(List<Task> tasks) {
    List<String> titles = new ArrayList<>();
    tasks.forEach(task -> titles.add(task.title()));
    return titles;
  }

  void leave() {
    TestDistrict.leave();
  }
}
