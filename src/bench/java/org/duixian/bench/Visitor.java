package org.duixian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Somebody who signed in and asks for pages, one after the other. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"?(\\d+)");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  private final HttpClient sender = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String csrf = "";

  private Visitor(String address) {
    this.address = address;
  }

  static Visitor signedIn(Product product) throws Exception {
    Visitor visitor = new Visitor(product.address);
    URI link = URI.create(product.link());
    Matcher token = CSRF.matcher(visitor.get(link.getPath()).body());
    if (!token.find()) {
      throw new IllegalStateException("the sign-in link shows no form");
    }
    String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    visitor.client.send(
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
    return visitor;
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  /** Sends a form; the answer is the first one, not where it leads to. */
  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    StringJoiner form = new StringJoiner("&");
    form.add("_csrf=" + URLEncoder.encode(csrf(), StandardCharsets.UTF_8));
    fields.forEach((name, value) -> form.add(pair(name, value)));
    return sender.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private synchronized String csrf() throws Exception {
    if (csrf.isEmpty()) {
      Matcher token = CSRF.matcher(get("/account").body());
      if (!token.find()) {
        throw new IllegalStateException("the page of the account shows no form");
      }
      csrf = token.group(1);
    }
    return csrf;
  }

  /** Times of so many visits in milliseconds, after a tenth as many that do not count. */
  Sample visits(String path, int rounds) throws Exception {
    for (int i = 0; i < Math.max(20, rounds / 10); i++) {
      get(path);
    }
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      get(path);
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    return Sample.of(times);
  }

  static String statements(HttpResponse<String> response) {
    Matcher found = STATEMENTS.matcher(response.headers().firstValue("Server-Timing").orElse(""));
    return found.find() ? found.group(1) : "-";
  }

  static int zipped(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
