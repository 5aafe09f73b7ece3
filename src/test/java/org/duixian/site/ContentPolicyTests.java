package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.RunningProduct;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told about where the parts of a page may come from. */
@RunningProduct
class ContentPolicyTests {

  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{22})'");

  @LocalServerPort int port;

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private static String nonce(HttpResponse<String> answer) {
    Matcher found = NONCE.matcher(policy(answer));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/", "/dx.css", "/no-such-page", "/error"})
  void standsOnEveryAnswerAndLetsNothingInFromElsewhere(String path) throws Exception {
    assertThat(policy(get(path)).split("; *"))
        .contains(
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'")
        .noneMatch(part -> part.startsWith("script-src") && part.contains("unsafe"))
        .noneMatch(part -> part.contains("*") || part.contains("http:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/portal", "/portal/1/time"})
  void aPageRunsOnlyScriptsThatBearItsOwnNonce(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    Document page = Jsoup.parse(answer.body());
    for (Element script : page.select("script")) {
      assertThat(script.hasAttr("src") || script.attr("nonce").equals(nonce(answer)))
          .as(script.outerHtml())
          .isTrue();
    }
    assertThat(page.select("[onclick], [onload], [onsubmit], [onchange], [href^=javascript]"))
        .isEmpty();
  }

  @Test
  void noTwoAnswersShareANonce() throws Exception {
    assertThat(nonce(get("/sign-in"))).isNotEqualTo(nonce(get("/sign-in")));
  }
}
