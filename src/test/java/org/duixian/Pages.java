package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks that hold for every page that any test opens. */
public final class Pages {

  private static final int MOST_STATEMENTS = 12;
  private static final int MOST_BYTES = 60 * 1024;
  private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"?(\\d+)");

  private Pages() {}

  /**
   * Fails with every defect of the page that the browser shows now. Labels, contrast and the like
   * are looked at where something new stands on the page, because that takes a second.
   */
  public static void check(Page page, Response response) {
    String html = response.text();
    List<String> defects = new ArrayList<>();
    if (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      defects.add("the page has " + html.length() + " characters of HTML");
    }
    if (response.status() >= 500) {
      defects.add("the page answers " + response.status());
    }
    statements(response, defects);
    Document document = Jsoup.parse(html);
    structure(document, defects);
    Markup.errors(html).forEach(error -> defects.add("HTML: " + error));
    if (Shapes.anew(document, "wide " + page.viewportSize().width)) {
      access(page, defects);
    }
    assertThat(defects).as("defects of " + page.url()).isEmpty();
  }

  /**
   * Without the second page that axe would open, for no page of ours holds a frame of others, and
   * without telling of each element what is right with it.
   */
  private static void access(Page page, List<String> defects) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
    for (Rule violation : axe.analyze().getViolations()) {
      defects.add("axe " + violation.getId() + ": " + violation.getNodes().getFirst().getHtml());
    }
  }

  private static void statements(Response response, List<String> defects) {
    Matcher gauge = STATEMENTS.matcher(response.headers().getOrDefault("server-timing", ""));
    if (!gauge.find()) {
      defects.add("no Server-Timing header tells the number of SQL statements");
    } else if (Integer.parseInt(gauge.group(1)) > MOST_STATEMENTS) {
      defects.add("the page took " + gauge.group(1) + " SQL statements");
    }
  }

  private static void structure(Document document, List<String> defects) {
    if (document.select("h1").size() != 1) {
      defects.add("the page has " + document.select("h1").size() + " h1");
    }
    if (document.title().isBlank()) {
      defects.add("the page has no title");
    }
    if (document.select("html[lang]").isEmpty()) {
      defects.add("the page has no language");
    }
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      if (!ids.add(element.id())) {
        defects.add("two elements have the id " + element.id());
      }
    }
    for (Element link : document.select("a")) {
      String target = link.attr("href");
      if (target.isEmpty() || target.equals("#")) {
        defects.add("a link leads nowhere: " + link.outerHtml());
      } else if (target.startsWith("#") && !ids.contains(target.substring(1))) {
        defects.add("a link misses its place: " + link.outerHtml());
      }
    }
    for (Element number : document.select("a.n")) {
      String name = number.attr("aria-label");
      if (!name.contains(" " + number.text()) || name.matches("(数字|Figure) .*")) {
        defects.add("a number does not say what it measures: " + number.outerHtml());
      }
    }
    for (Element button : document.select("button[type=button]:not([data-close])")) {
      if (button.attributes().dataset().isEmpty()) {
        defects.add("a button does nothing: " + button.outerHtml());
      }
    }
  }
}
