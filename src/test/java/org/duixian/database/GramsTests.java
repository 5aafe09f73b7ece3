package org.duixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search by words in a table of its own, on a real PostgreSQL. */
class GramsTests {

  private static final String DISTRICT = "370105";

  /** Characters that meet often, so that words stand in texts by chance. */
  private static final String[] CHARACTERS = {
    "推", "进", "路", "修", "𬭸", "𠀀", "G", "d", "Ｐ", "1", "２", "①", "㎡", "⻓", "长", "⽣", "生", "É", "é",
    "，", "。", "（", " ", "\u3000", "—", "·", "\u00ad", "\u200b"
  };

  private static TestDatabase database;
  private static JdbcClient jdbc;

  @BeforeAll
  static void table() {
    database = TestDatabase.fresh();
    jdbc = database.jdbc();
    for (String sql :
        List.of(
            """
            create table note (
              district text not null, id int not null, kind text not null, text text not null,
              words text not null generated always as (folded(text)) stored,
              primary key (district, id))
            """,
            """
            create table note_gram (
              district text not null, kind text not null, gram int not null, id int not null,
              primary key (district, kind, gram, id))
            """,
            "create table note_pair (like note_gram including all)")) {
      jdbc.sql(sql).update();
    }
    for (String call :
        List.of(
            "keep_to_district('note')",
            "keep_to_district('note_gram')",
            "keep_to_district('note_pair')",
            "keep_grams('note', 'note_gram')",
            "keep_pairs('note', 'note_pair')")) {
      jdbc.sql("select " + call).query((row, number) -> number).list();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static <T> T within(java.util.function.Supplier<T> work) {
    return DistrictScope.call(DISTRICT, work);
  }

  private static String folded(String text) {
    return jdbc.sql("select folded(:text)").param("text", text).query(String.class).single();
  }

  private static final String SCOPE = "district = :district and kind = :kind";

  private static List<Integer> find(String text) {
    return find(text, "note_gram", new Grams(new DistrictSql(jdbc), "note_gram", SCOPE, "id"));
  }

  private static List<Integer> findByPairs(String text) {
    return find(text, "note_pair", Grams.ofPairs(new DistrictSql(jdbc), "note_pair", SCOPE, "id"));
  }

  private static List<Integer> find(String text, String table, Grams grams) {
    Map<String, String> scope = Map.of("district", DISTRICT, "kind", "A");
    Grams.Sought sought = grams.seek(text, scope);
    return jdbc.sql(
            """
            select n.id from (select distinct g.district, g.id from %s g
              where g.district = :district and g.kind = :kind and %s) g
            join note n on n.district = g.district and n.id = g.id
            where %s order by n.id
            """
                .formatted(table, sought.among("g.gram"), sought.heldBy("n.words")))
        .params(scope)
        .params(sought.parameters())
        .query(Integer.class)
        .list();
  }

  @Test
  void foldsWidthCaseRadicalsAndWhatIsInvisible() {
    assertThat(folded("（ＧＤＰ）增长５％，⺠⽣\u200b工程 Ⅰ期：1.5万㎡É")).isEqualTo("gdp 增长5 民生工程 i期 1 5万m2é");
    assertThat(folded("，！·—")).isEmpty();
    assertThat(folded("𬭸河路\ue000")).isEqualTo("𬭸河路\ue000");
  }

  @Test
  void keepsEveryPairAndEveryCharacterButNothingAcrossAGap() {
    List<Integer> grams =
        jdbc.sql("select unnest(grams('修路 种')) order by 1").query(Integer.class).list();
    assertThat(grams)
        .containsExactlyInAnyOrder(
            gram('修', 65535), gram('路', 65535), gram('修', '路'), gram('种', 65535));
  }

  @Test
  void aPairBeginsWithEachCharacterAndTheProductSaysTheSameAsTheDatabase() {
    assertThat(Grams.pairs("修路 种"))
        .containsExactlyInAnyOrder(gram('修', '路'), gram('路', 65535), gram('种', 65535));
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String words = folded(text(random, random.nextInt(30)));
      assertThat(Grams.pairs(words))
          .as(words)
          .containsExactly(
              jdbc
                  .sql("select distinct unnest(pairs(:words)) order by 1")
                  .param("words", words)
                  .query(Integer.class)
                  .list()
                  .stream()
                  .mapToInt(Integer::intValue)
                  .toArray());
    }
  }

  private static int gram(int first, int second) {
    return (int) (first * 65536L + second - 2147483648L);
  }

  @Test
  void findsExactlyTheTextsThatHoldTheWords() {
    Random random = new Random(20261201);
    within(
        () -> {
          List<String> texts = new ArrayList<>();
          for (int id = 0; id < 400; id++) {
            texts.add(text(random, random.nextInt(30)));
            jdbc.sql("insert into note (district, id, kind, text) values ('370105', ?, 'A', ?)")
                .params(id, texts.getLast())
                .update();
          }
          int found = 0;
          for (int query = 0; query < 400; query++) {
            String words = text(random, 1 + random.nextInt(4));
            List<Integer> expected = naive(texts, words);
            assertThat(find(words)).as("“%s”", words).isEqualTo(expected);
            assertThat(findByPairs(words)).as("“%s” by pairs", words).isEqualTo(expected);
            found += expected.size();
          }
          assertThat(found).as("the search finds something at all").isGreaterThan(2_000);
          return jdbc.sql("delete from note").update();
        });
  }

  private static String text(Random random, int length) {
    return random
        .ints(length, 0, CHARACTERS.length)
        .mapToObj(place -> CHARACTERS[place])
        .collect(Collectors.joining());
  }

  private static List<Integer> naive(List<String> texts, String query) {
    List<String> words =
        Arrays.stream(plain(query).split(" ")).filter(word -> !word.isEmpty()).toList();
    List<Integer> found = new ArrayList<>();
    for (int id = 0; id < texts.size(); id++) {
      if (!words.isEmpty() && words.stream().allMatch(plain(texts.get(id))::contains)) {
        found.add(id);
      }
    }
    return found;
  }

  private static String plain(String text) {
    return Normalizer.normalize(
            text.replace("\u00ad", "").replace("\u200b", ""), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('⻓', '长')
        .codePoints()
        .map(each -> Character.isLetterOrDigit(each) ? each : ' ')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void keepsTheGramsInTheStatementThatWritesManyRows() {
    within(
        () -> {
          jdbc.sql(
                  """
                  insert into note (district, id, kind, text)
                  select '370105', 1000 + n, 'B', '第' || n || '项' || repeat('推进', n % 3)
                  from generate_series(1, 500) n
                  """)
              .update();
          assertKept();
          jdbc.sql("update note set text = '改为' || id, kind = 'C' where id % 3 = 0").update();
          jdbc.sql("update note set text = text where id % 3 = 1").update();
          jdbc.sql("update note set id = id + 10000 where id % 5 = 0").update();
          assertKept();
          jdbc.sql("delete from note where id % 2 = 0").update();
          assertKept();
          jdbc.sql("delete from note").update();
          assertThat(jdbc.sql("select count(*) from note_gram").query(Long.class).single())
              .isZero();
          return true;
        });
  }

  private static void assertKept() {
    assertThat(lost("note_gram", "grams")).isEmpty();
    assertThat(lost("note_pair", "pairs")).isEmpty();
  }

  private static List<String> lost(String table, String grams) {
    return jdbc.sql(
            """
            (select district, kind, gram, id from %1$s
             except select district, kind, unnest(%2$s(words)), id from note)
            union all
            (select district, kind, unnest(%2$s(words)), id from note
             except select district, kind, gram, id from %1$s)
            """
                .formatted(table, grams))
        .query((row, number) -> row.getString("kind") + row.getInt("id"))
        .list();
  }
}
