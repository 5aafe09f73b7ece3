package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which pages axe looks at again. */
class ShapesTests {

  private static boolean anew(String body) {
    return Shapes.anew(Jsoup.parse(body), "a window of these tests");
  }

  @Test
  void knowsAPageWithOtherWordsAndMoreRows() {
    assertThat(anew("<h1>示例</h1><ul><li><a href=\"/a\">一</a></li></ul>")).isTrue();
    assertThat(
            anew("<h1>示例</h1><ul><li><a href=\"/b\">二</a></li><li><a href=\"/c\">三</a></li></ul>"))
        .isFalse();
    assertThat(Shapes.anew(Jsoup.parse("<h1>示例</h1>"), "a phone of these tests")).isTrue();
  }

  @Test
  void doesNotKnowAPageWithAnythingElse() {
    assertThat(anew("<p><b>示例</b></p>")).isTrue();
    assertThat(anew("<p><b class=\"pale\">示例</b></p>")).isTrue();
    assertThat(anew("<p><b aria-label=\"示例\">示例</b></p>")).isTrue();
    assertThat(anew("<p><b></b></p>")).isTrue();
    assertThat(anew("<p class=\"dark\"><b>示例</b></p>")).isTrue();
    assertThat(anew("<div><label for=\"a\">示例</label><input id=\"a\"></div>")).isTrue();
    assertThat(anew("<div><label for=\"b\">示例</label><input id=\"a\"></div>")).isTrue();
    assertThat(anew("<h2>示例</h2><h3>示例</h3>")).isTrue();
    assertThat(anew("<h3>示例</h3><h2>示例</h2>")).isTrue();
  }
}
