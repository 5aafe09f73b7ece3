package org.duixian.exchange;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one piece of news and says what went wrong, if anything. */
@Component
class NewsPost {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_PROBLEM = 300;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ExchangeSettings settings;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  NewsPost(ExchangeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = SampleClock.real(clock);
  }

  /** Returns null when it was taken, otherwise the problem in one line. */
  @Nullable String send(Hook hook, Delivery delivery) throws InterruptedException {
    String link = settings.address().isEmpty() ? "" : "\n" + settings.address() + delivery.path();
    String text = delivery.title() + "\n" + delivery.words() + link;
    try {
      return hook.kind() == HookKind.EMAIL
          ? mail(hook.address(), delivery.title(), text)
          : robot(hook, text);
    } catch (IOException | MessagingException | MailException e) {
      return shortened(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private @Nullable String robot(Hook hook, String text) throws IOException, InterruptedException {
    if (!settings.allows(hook.kind(), URI.create(hook.address()))) {
      return "the settings do not allow this address";
    }
    Letter letter = Letter.of(hook, text, clock.instant());
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(letter.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      return shortened("HTTP " + answer.statusCode() + " " + answer.body());
    }
    return refused(answer.body());
  }

  /** The services answer 200 even to what they refuse; the code in the body tells. */
  private static @Nullable String refused(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      for (String field : new String[] {"errcode", "code", "StatusCode"}) {
        if (answer.path(field).asInt(0) != 0) {
          return shortened(body);
        }
      }
      return null;
    } catch (JacksonException e) {
      return shortened("not the answer of a robot: " + body);
    }
  }

  private @Nullable String mail(String to, String title, String text) throws MessagingException {
    if (!settings.mails()) {
      return "no mail server is set";
    }
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.mailHost());
    sender.setPort(settings.mailPort());
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.connectiontimeout", "10000");
    properties.setProperty("mail.smtp.timeout", "10000");
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.mailPort() == 465));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    if (!settings.mailUser().isEmpty()) {
      properties.setProperty("mail.smtp.auth", "true");
      sender.setUsername(settings.mailUser());
      sender.setPassword(settings.mailPassword());
    }
    var message = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
    helper.setFrom(settings.mailFrom());
    helper.setTo(to);
    helper.setSubject(title);
    helper.setText(text);
    sender.send(message);
    return null;
  }

  private static String shortened(String problem) {
    return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
  }
}
