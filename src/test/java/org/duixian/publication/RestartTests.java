package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.duixian.ClosedRound;
import org.duixian.Duixian;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Scope;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The program stops in the middle of a paper and starts again on the same database. */
class RestartTests {

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void leavesNoHalfPaperAndMakesTheSameBytesAgain() {
    try (TestDatabase database = TestDatabase.fresh()) {
      AtomicReference<byte[]> begun = new AtomicReference<>();
      ConfigurableApplicationContext before = start(database);
      TestDistrict district = TestDistrict.open(before.getBean(JdbcClient.class));
      long round = ClosedRound.of(district, 5, district.department("区住房局")).id();
      long author = district.signIn(AccountRole.OFFICE);
      assertThatThrownBy(
              () ->
                  before
                      .getBean(TransactionTemplate.class)
                      .executeWithoutResult(
                          status -> {
                            begun.set(paper(before, district.code, round));
                            before.close();
                          }))
          .isInstanceOf(RuntimeException.class);

      try (ConfigurableApplicationContext after = start(database)) {
        district.signIn(author, AccountRole.OFFICE);
        assertThat(after.getBean(Bulletins.class).list(2025, Scope.EVERYTHING)).isEmpty();
        assertThat(paper(after, district.code, round)).isEqualTo(begun.get());
        assertThat(after.getBean(Bulletins.class).list(2025, Scope.EVERYTHING)).hasSize(1);
      }
    }
  }

  /** Starts the program for a district of its own, where no sample is loaded. */
  private static ConfigurableApplicationContext start(TestDatabase database) {
    List<String> settings = new ArrayList<>();
    database.register((name, value) -> settings.add("--" + name + "=" + value.get()));
    settings.add("--server.port=0");
    settings.add("--duixian.district=990003");
    settings.add("--spring.main.lazy-initialization=true");
    String district = DistrictScope.current().orElse(null);
    ConfigurableApplicationContext context =
        SpringApplication.run(Duixian.class, settings.toArray(String[]::new));
    if (district != null) {
      DistrictScope.set(district);
    }
    return context;
  }

  private static byte[] paper(ConfigurableApplicationContext context, String district, long round) {
    long id = context.getBean(BulletinWork.class).make(BulletinKind.MONTHLY, round);
    Bulletin bulletin = context.getBean(Bulletins.class).find(id).orElseThrow();
    return context.getBean(BulletinFiles.class).file("云岭区", bulletin, "docx");
  }
}
