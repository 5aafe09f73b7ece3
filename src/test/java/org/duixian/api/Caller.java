package org.duixian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the interface as another system does, and the pages as the administrator does. */
final class Caller {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("<code>(dx_[^<]+)</code>");

  /** An answer of the interface. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    String etag() {
      return raw.headers().firstValue("ETag").orElseThrow();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  private final String address;
  private final HttpClient system = HttpClient.newHttpClient();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Signs the administrator in. */
  Caller(int port, String link) throws Exception {
    this.address = "http://localhost:" + port;
    form(link, link, Map.of());
  }

  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form from its page. */
  HttpResponse<String> form(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(page(page).body());
    assertThat(csrf.find()).isTrue();
    String body =
        "_csrf="
            + csrf.group(1)
            + fields.entrySet().stream()
                .map(
                    each ->
                        "&"
                            + each.getKey()
                            + "="
                            + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Makes a token on its page; it is there once. */
  String token(String account, TokenScopeWord scope) throws IOException, InterruptedException {
    HttpResponse<String> made =
        form(
            "/account/tokens",
            "/account/tokens",
            Map.of("name", "示例系统", "account", account, "scope", scope.name(), "days", "30"));
    Matcher secret = SECRET.matcher(made.body());
    assertThat(secret.find()).isTrue();
    assertThat(page("/account/tokens").body()).doesNotContain(secret.group(1));
    return secret.group(1);
  }

  /** The scopes as the page writes them. */
  enum TokenScopeWord {
    READ,
    WRITE
  }

  Answer get(String token, String path) throws IOException, InterruptedException {
    return send(token, "GET", path, "", Map.of());
  }

  /** Sends what is given in the order method, path, body; headers last. */
  Answer send(String token, String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    HttpResponse<String> response =
        system.send(request.build(), HttpResponse.BodyHandlers.ofString());
    JsonNode json =
        response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    return new Answer(response.statusCode(), json, response);
  }

  /** Sends as a signed-in browser would, without a token. */
  int asBrowser(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
