package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words problems for programs in the language that they ask for. */
@Component
public class Problems {

  private final MessageSource messages;
  private final JsonMapper json = JsonMapper.builder().build();

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  /** Returns the language of an answer: English where the request prefers it, else Chinese. */
  public static Locale language(HttpServletRequest request) {
    String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  /** Returns a problem with the words of a message key. */
  public Problem of(
      HttpServletRequest request, int status, String messageKey, Object... arguments) {
    return of(request, status, List.of(), messageKey, arguments);
  }

  /** Returns a problem with the words of a message key, and what is wrong where. */
  public Problem of(
      HttpServletRequest request,
      int status,
      List<Problem.Wrong> errors,
      String messageKey,
      Object... arguments) {
    Locale language = language(request);
    String title = messages.getMessage("site.problem." + status, null, language);
    String detail = messages.getMessage(messageKey, arguments, language);
    return new Problem("/api#status-" + status, title, status, detail, messageKey, errors);
  }

  /** Returns one thing that is wrong in a body, in words. */
  public Problem.Wrong wrong(
      HttpServletRequest request, String at, String messageKey, Object... arguments) {
    String detail = messages.getMessage(messageKey, arguments, language(request));
    return new Problem.Wrong(at, detail, messageKey);
  }

  /** Answers a request with a problem, outside of any handler. */
  public void send(
      HttpServletRequest request, HttpServletResponse response, int status, String messageKey)
      throws IOException {
    byte[] body =
        json.writeValueAsString(of(request, status, messageKey)).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
