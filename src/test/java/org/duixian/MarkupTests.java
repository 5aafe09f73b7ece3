package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds the pages of all journeys against the standard. */
class MarkupTests {

  @Test
  void findsNothingInAPageThatIsRight() {
    assertThat(Markup.errors(page("<p>示例</p>"))).isEmpty();
  }

  @Test
  void tellsWhatIsWrongAndWhere() {
    assertThat(Markup.errors(page("<ul><p>示例</p></ul>")))
        .singleElement()
        .asString()
        .contains("Element “p” not allowed as child of element “ul”", "<ul><p>");
    assertThat(Markup.errors(page("<p id=\"a\">示例</p><p id=\"a\">示例</p>")))
        .anyMatch(each -> each.contains("Duplicate ID “a”"));
    assertThat(Markup.errors(page("<label for=\"b\">示例</label>"))).hasSize(1);
  }

  @Test
  void forgetsThePageBefore() {
    assertThat(Markup.errors(page("<p>示例"))).isEmpty();
    assertThat(Markup.errors(page("<div>示例"))).hasSize(2);
    assertThat(Markup.errors(page("<p>示例</p>"))).isEmpty();
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><title>示例</title></head><body>"
        + body
        + "</body></html>";
  }
}
