package org.duixian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.database.DatabaseSettings;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.duixian.trail.Trails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command line proves a trail, and says in one line where it is broken or why it cannot. */
class VerifyCommandTests {

  private static final List<String> DISTRICTS = List.of("110101", "110102");

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.fresh();
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void writeAndSeal() {
    JdbcClient jdbc = database.jdbc();
    for (String district : DISTRICTS) {
      DistrictScope.set(district);
      jdbc.sql("insert into district (code, name) values (:district, '示例区')")
          .param("district", district)
          .update();
      jdbc.sql(
              """
              insert into audit_entry (district, at, account_name, action, subject_type,
                                       subject_id, detail)
              select :district, now(), 'system', 'task.make', 'task', n::text, '{}'
              from generate_series(1, 3) n
              """)
          .param("district", district)
          .update();
      assertThat(Trails.broken(database.dataSource(), district)).isEmpty();
    }
  }

  @AfterEach
  void close() {
    DistrictScope.clear();
    database.close();
  }

  private void joinTheServer() {
    database.register((name, value) -> environment.put(name, String.valueOf(value.get())));
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            false,
            Locale.ROOT);
    return new VerifyCommand(() -> DatabaseSettings.from(environment::get))
        .run(List.of(arguments), terminal);
  }

  private List<String> said() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String complained() {
    return complained.toString(StandardCharsets.UTF_8);
  }

  @Test
  void provesEachDistrictAndGivesItsHead() {
    joinTheServer();
    assertThat(run()).isZero();
    assertThat(said())
        .hasSize(2)
        .first()
        .asString()
        .containsPattern("110101：核验通过，3 条留痕，1 个区块，0 条待封存；链尾 110101:1:[0-9a-f]{64}");
    String head = said().getFirst().replaceFirst(".* ", "");

    assertThat(run("--head", head)).isZero();
    assertThat(run("--head", head.replace("110101:1:", "110101:2:"))).isEqualTo(1);
    assertThat(said().get(4)).contains("110101：核验未通过", "第 2 号区块");
  }

  @Test
  void namesDistrictBlockAndEntry() {
    DistrictScope.set("110102");
    JdbcClient jdbc = database.jdbc();
    jdbc.sql("alter table audit_entry disable trigger insert_only").update();
    jdbc.sql("update audit_entry set account = 7 where subject_id = '2'").update();
    long changed =
        jdbc.sql("select id from audit_entry where account = 7").query(Long.class).single();
    joinTheServer();

    assertThat(run()).isEqualTo(1);
    assertThat(said().getFirst()).contains("110101：核验通过");
    assertThat(said().getLast()).isEqualTo("110102：核验未通过。第 1 号区块所封的第 " + changed + " 条被改动。");
  }

  @Test
  void refusesAFolderThatSomebodyUsesAndNamesThePage() throws IOException {
    environment.put("DUIXIAN_DATA", folder.toString());
    Files.createDirectories(folder.resolve("database"));
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      assertThat(run()).isEqualTo(2);
    }
    assertThat(complained().lines()).singleElement().asString().contains("正在使用", "/trail");
  }

  @Test
  void makesNothingWhereThereIsNoDatabase() throws IOException {
    environment.put("DUIXIAN_DATA", folder.resolve("none").toString());
    assertThat(run()).isEqualTo(2);
    assertThat(complained()).contains("还没有数据库");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void tellsItsUsageWhereAHeadIsNone() {
    assertThat(run("--head", "1:2")).isEqualTo(2);
    assertThat(run("--head")).isEqualTo(2);
    assertThat(complained().lines()).hasSize(2).allMatch(line -> line.contains("--head"));
  }
}
