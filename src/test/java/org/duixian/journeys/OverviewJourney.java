package org.duixian.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.access.SignInLinks;
import org.duixian.sample.LoadedYear;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A leader opens the overview of the sample's year and asks each number where it comes from. */
@RunningProduct(properties = RunningProduct.SAMPLE_YEAR)
class OverviewJourney {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void everyNumberAnswersWithItsSource() {
    LoadedYear.await(context);
    try (Browser leader = Browser.open(port, 1440)) {
      leader.signIn(SignInLinks.of(context, DISTRICT, "leader"));
      leader.visit("/");
      Document overview = Jsoup.parse(leader.page.content());
      assertThat(withoutSource(overview)).isEmpty();
      Map<String, String> numbers = new LinkedHashMap<>();
      for (Element number : overview.select("main a.n")) {
        numbers.put(number.attr("href"), number.text());
      }
      assertThat(numbers).hasSizeGreaterThan(60);
      assertThat(numbers)
          .allSatisfy((path, shown) -> assertThat(answer(leader, path)).contains(shown));

      leader.page.setViewportSize(390, 844);
      leader.visit("/");
    }
  }

  /** Cells for numbers that hold digits and no number with a source. */
  private static List<String> withoutSource(Document overview) {
    return overview.select("main td.num").stream()
        .filter(cell -> cell.text().matches(".*[0-9].*") && cell.select("a.n").isEmpty())
        .map(cell -> cell.parent().text())
        .toList();
  }

  /** What the source of a number says. */
  private static String answer(Browser browser, String path) {
    Page page = browser.page;
    APIResponse answer = page.request().get(browser.address(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.text()).select("main").text();
  }
}
