package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that hold for every page that any test opens. */
public final class Pages {

  private static final int MOST_STATEMENTS = 12;
  private static final int MOST_BYTES = 60 * 1024;
  private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"?(\\d+)");

  private Pages() {}

  /** Fails with every defect of the page that the browser shows now. */
  public static void check(Page page, Response response) {
    String html = response.text();
    List<String> defects = new ArrayList<>();
    if (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      defects.add("the page has " + html.length() + " characters of HTML");
    }
    statements(response, defects);
    structure(Jsoup.parse(html), defects);
    markup(html, defects);
    for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
      defects.add("axe " + violation.getId() + ": " + violation.getNodes().getFirst().getHtml());
    }
    assertThat(defects).as("defects of " + page.url()).isEmpty();
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
    for (Element button : document.select("button[type=button]:not([data-close])")) {
      if (button.attributes().dataset().isEmpty()) {
        defects.add("a button does nothing: " + button.outerHtml());
      }
    }
  }

  private static void markup(String html, List<String> defects) {
    try {
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
      String report =
          validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      JsonNode messages = JsonMapper.shared().readTree(report).path("messages");
      for (JsonNode message : messages) {
        if (message.path("type").asString().equals("error")) {
          defects.add(
              "HTML: "
                  + message.path("message").asString()
                  + " "
                  + message.path("extract").asString());
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException("the validator failed", e);
    }
  }
}
