package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import org.duixian.access.Member;
import org.duixian.access.Role;
import org.duixian.database.DistrictScope;
import org.duixian.document.Documents;
import org.duixian.document.ImportedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

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

  private static int districts = 990300;

  final String district;
  final long housing;
  final long labour;
  private final JdbcClient jdbc;

  LedgerWorld(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.district = String.valueOf(++districts);
    DistrictScope.set(district);
    jdbc.sql("insert into district (code, name) values (:code, '示例区')")
        .param("code", district)
        .update();
    long account =
        jdbc.sql(
                """
                insert into account (district, login, name, role)
                values (:district, 'clerk', '示例甲', 'OFFICE') returning id
                """)
            .param("district", district)
            .query(Long.class)
            .single();
    signIn(account);
    housing = unit("housing", "区住房和城乡建设局", "区住建局", "老旧小区");
    labour = unit("labour", "区人力资源和社会保障局", "区人社局", "招聘会");
  }

  private void signIn(long account) {
    Member member =
        new Member(district, "示例区", account, "clerk", "示例甲", null, Role.OFFICE, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.getAuthorities()));
  }

  private long unit(String key, String name, String shortName, String topic) {
    return jdbc.sql(
            """
            insert into unit (district, key, kind, name, short_name, aliases, topics, valid_from)
            values (:district, :key, 'DEPARTMENT', :name, :short, '{}', array[:topic],
                    date '2019-01-01')
            returning id
            """)
        .param("district", district)
        .param("key", key)
        .param("name", name)
        .param("short", shortName)
        .param("topic", topic)
        .query(Long.class)
        .single();
  }

  long importReport(Documents documents) {
    long id = documents.importDocument(new ImportedText(district, REPORT, "report.txt", false));
    jdbc.sql("update document set year = 2031 where district = :district and id = :id")
        .param("district", district)
        .param("id", id)
        .update();
    return id;
  }

  void confirmEverything() {
    jdbc.sql("update statement set state = 'CONFIRMED' where district = :district")
        .param("district", district)
        .update();
  }

  /** Fills the year with tasks 1 to {@code count}; every tenth has a value. */
  void fill(int year, int count) {
    jdbc.sql("insert into frame (district, year, name) values (:district, :year, '示例体系')")
        .param("district", district)
        .param("year", year)
        .update();
    jdbc.sql(
            """
            insert into task (district, year, number, title, value, search)
            select :district, :year, n, '示例任务' || n,
                   case when n % 10 = 0 then n end, to_tsvector('simple', '示例 例任 任务')
            from generate_series(1, :count) n
            """)
        .param("district", district)
        .param("year", year)
        .param("count", count)
        .update();
  }

  static List<String> titles(List<Task> tasks) {
    List<String> titles = new ArrayList<>();
    tasks.forEach(task -> titles.add(task.title()));
    return titles;
  }

  void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }
}
