package org.duixian;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One session of an account, as a browser without script has it; redirects are not followed. */
public final class SignedIn {

  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"(_csrf|_form)\" value=\"([^\"]+)\"");

  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private SignedIn(int port) {
    this.port = port;
  }

  /** Signs in with a link of one use. */
  public static SignedIn by(String link, int port) throws Exception {
    SignedIn session = new SignedIn(port);
    HttpResponse<String> signedIn = session.post(link, session.hidden(link));
    session.get(path(signedIn));
    return session;
  }

  /** Somebody who has not signed in. */
  public static SignedIn nobody(int port) {
    return new SignedIn(port);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Where an answer sends the browser; its status where it does not. */
  public static String path(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(location -> location.replaceFirst("^http://localhost:\\d+(?=/)", ""))
        .orElse("no redirect: " + answer.statusCode());
  }

  /** The hidden fields of the forms on a page. */
  public Map<String, String> hidden(String path) throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher found = HIDDEN.matcher(get(path).body());
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }

  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return client.send(posting(path, fields).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpRequest.Builder posting(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return raw(path, body);
  }

  /** A form as it goes over the wire. */
  public HttpRequest.Builder raw(String path, String body) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** A form with a file; its name is empty where none was chosen. */
  public HttpRequest.Builder posting(
      String path, Map<String, String> fields, String file, String content) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(part(name, "")).append(value).append("\r\n"));
    body.append(part("files", "; filename=\"" + file + "\"")).append(content).append("\r\n");
    return to(path)
        .header("Content-Type", "multipart/form-data; boundary=parts")
        .POST(HttpRequest.BodyPublishers.ofString(body.append("--parts--\r\n").toString()));
  }

  private static String part(String name, String more) {
    return "--parts\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
