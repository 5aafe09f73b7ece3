package org.duixian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.duixian.TestDistrict;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Plans;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search over many documents, held against the plans for the application's role. */
class DocumentSearchTests {

  private static final Set<String> LARGE = Set.of("document_paragraph", "document_gram");
  private static final int MOST_HITS = 50;

  private static TestDatabase database;
  private static TestDistrict district;

  /** Forty documents of eighty paragraphs: 推进 in each paragraph, 轮渡 in one of each tenth. */
  @BeforeAll
  static void manyDocuments() {
    database = TestDatabase.fresh();
    JdbcClient jdbc = database.jdbc();
    fill(TestDistrict.open(jdbc));
    district = TestDistrict.open(jdbc);
    fill(district);
    jdbc.sql("vacuum (analyze) document, document_text, document_paragraph, document_gram")
        .update();
  }

  private static void fill(TestDistrict filled) {
    filled.update(
        """
        insert into document (district, title, kind, year, file_name, characters, sha256,
                              imported_at, imported_by)
        select :district, '示例文件' || n, 'WORK_REPORT', 1980 + n, 'a.txt', 800, n::text, now(), '甲'
        from generate_series(1, 40) n
        """);
    filled.update(
        """
        insert into document_text (district, document, text)
        select district, id,
               (select string_agg('推进示例' || lpad(p::text, 3, '0')
                          || case when p = 70 and year % 10 = 0 then '轮渡' else '道路' end || '。',
                          '' order by p) from generate_series(1, 80) p)
        from document where district = :district
        """);
    filled.update(
        """
        insert into document_paragraph (district, document, number, start_at, end_at, words)
        select t.district, t.document, p, (p - 1) * 10, p * 10,
               folded(substring(t.text from (p - 1) * 10 + 1 for 10))
        from document_text t cross join generate_series(1, 80) p where t.district = :district
        """);
  }

  @AfterAll
  static void close() {
    TestDistrict.leave();
    database.close();
  }

  private static Search search(JdbcClient jdbc) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(JdbcClient.class, () -> jdbc);
      context.register(DistrictSql.class, Changes.class, Search.class);
      context.refresh();
      return context.getBean(Search.class);
    }
  }

  @Test
  void readsTheGramOffItsIndexAndSortsNoMoreThanItShows() {
    for (String words : List.of("轮渡", "推进", "推", "示例0", "道路 例01", "没有")) {
      List<List<Plans.Step>> plans = new Plans(database).of(jdbc -> search(jdbc).find(words));
      assertThat(Plans.heavy(plans, LARGE, 2 * MOST_HITS)).as(words).isEmpty();
      assertThat(plans)
          .hasSize(2)
          .allSatisfy(
              plan ->
                  assertThat(plan)
                      .anyMatch(
                          step ->
                              step.table().equals("document_gram")
                                  && step.condition().contains("(gram = ")));
    }
  }

  @Test
  void findsTheLatestDocumentsFirstAndTheirParagraphsInOrder() {
    List<Hit> common = search(database.jdbc()).find("推进");
    assertThat(common).hasSize(MOST_HITS).extracting(Hit::title).containsOnly("示例文件40");
    assertThat(common).extracting(Hit::paragraph).isSorted();
    assertThat(search(database.jdbc()).find("轮渡"))
        .extracting(Hit::title)
        .containsExactly("示例文件40", "示例文件30", "示例文件20", "示例文件10");
  }
}
