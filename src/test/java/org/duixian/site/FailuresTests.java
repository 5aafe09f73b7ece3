package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** What somebody is told when something goes wrong, and what only the log is told. */
@RunningProduct
class FailuresTests {

  private static final class Closed extends Refusal {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("round.refusal.closed", 409);
    }
  }

  private final Failures failures = new Failures();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);

  @LocalServerPort int port;

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  private static MockHttpServletRequest request() {
    return new MockHttpServletRequest("POST", "/rounds/7/close");
  }

  @Test
  void aRefusalBringsItsOwnStatus() {
    assertThat(failures.refusal(new Closed()).status()).isEqualTo(409);
    assertThat(failures.refusal(new NotFound()).status()).isEqualTo(404);
    assertThat(failures.denied(new AccessDeniedException("no")).status()).isEqualTo(403);
    assertThat(failures.tooLarge(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    assertThat(log.list).isEmpty();
  }

  @Test
  void whatTheFrameworkRefusesKeepsItsStatusAndIsNoError() {
    ResponseStatusException known = new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
    assertThat(failures.unknown(known, request()).status()).isEqualTo(405);
    assertThat(log.list).isEmpty();
  }

  @Test
  void anUnknownErrorIsInTheLogUnderAnIdAndItsWordsStayThere() {
    IllegalStateException broken = new IllegalStateException("the password is 12345");

    Page first = failures.unknown(broken, request());
    Page second = failures.unknown(broken, request());

    assertThat(first.status()).isEqualTo(500);
    assertThat(first.toString()).doesNotContain("12345");
    assertThat(second.status()).isEqualTo(500);
    List<String> told = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(told)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("error [0-9a-f]{8} at POST /rounds/7/close"));
    assertThat(log.list)
        .allMatch(event -> event.getThrowableProxy().getMessage().contains("12345"));
  }

  @ParameterizedTest
  @CsvSource({"/portal/1/time, 404", "/portal/9/lights/RED, 404", "/error, 404"})
  void aPageComesBackWithWords(String path, int status) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("h1").text()).isNotBlank().doesNotContain("site.", "Exception");
    assertThat(answer.body()).doesNotContain("org.duixian", "org.springframework");
  }
}
