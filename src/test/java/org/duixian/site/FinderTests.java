package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rooms of a district find, each in its order. */
@RunningProduct
class FinderTests {

  @Autowired JdbcClient jdbc;
  @Autowired List<Finder> finders;

  private TestDistrict district;

  @BeforeEach
  void open() {
    district = TestDistrict.open(jdbc);
    district.signIn(AccountRole.READER);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private List<String> found(String words) {
    return finders.stream()
        .flatMap(each -> each.find(words).stream())
        .flatMap(kind -> kind.hits().stream().map(hit -> kind.kind() + " " + hit.title()))
        .toList();
  }

  @Test
  void findsUnitsAndTasksAndForgetsWhatIsGone() {
    district.department("示例水务局");
    assertThat(found("swj")).containsExactly("organisation.found 示例水务局");
    district.update("insert into frame (district, year, name) values (:district, 2026, '示例体系')");
    district.update(
        """
        insert into task (district, year, number, title, assignment, sample)
        values (:district, 2026, 17, '示例水务局改造长清路管网', 'NONE', true)
        """);
    assertThat(found("水务")).containsExactly("goal.found 示例水务局改造长清路管网", "organisation.found 示例水务局");
    assertThat(found("cqlgw")).containsExactly("goal.found 示例水务局改造长清路管网");
    assertThat(found("2026-17")).containsExactly("goal.found 示例水务局改造长清路管网");
    district.update("update task set title = '示例药山管网' where district = :district");
    assertThat(found("cqlgw")).isEmpty();
    assertThat(found("ysgw")).containsExactly("goal.found 示例药山管网");
  }
}
