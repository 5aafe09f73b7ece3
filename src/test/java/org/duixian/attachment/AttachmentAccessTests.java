package org.duixian.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets a file, and as what it is handed out. */
@RunningProduct
class AttachmentAccessTests {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Attachments attachments;
  @Autowired AttachmentController controller;

  private TestDistrict district;
  private long housing;
  private long reporter;

  @BeforeEach
  void openDistrict() {
    district = TestDistrict.open(jdbc);
    housing = district.department("区住房局");
    reporter = district.reporter(housing);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountRole.class,
      names = {"ADMINISTRATOR", "OFFICE", "LEADER"})
  void evidenceOfAUnitIsForTheOfficeAndTheLeaders(AccountRole role) {
    long file = stored(housing);
    district.signIn(role);
    assertThat(controller.download(file).getBody()).isEqualTo(bytes());
  }

  @Test
  void evidenceOfAUnitIsForTheUnit() {
    long file = stored(housing);
    district.signIn(reporter, AccountRole.UNIT);
    assertThat(controller.download(file).getBody()).isEqualTo(bytes());
  }

  @Test
  void evidenceOfAUnitIsNotThereForOthers() {
    long file = stored(housing);
    long other = district.reporter(district.department("区水务局"));
    district.signIn(other, AccountRole.UNIT);
    refused(file);
    district.signIn(AccountRole.UNIT);
    refused(file);
    district.signIn(AccountRole.READER);
    refused(file);
  }

  @Test
  void tellsWhetherTheVisitorMayOpenIt() {
    long file = stored(housing);
    district.signIn(AccountRole.READER);
    assertThat(attachments.find(file).orElseThrow().readable()).isFalse();
    district.signIn(reporter, AccountRole.UNIT);
    assertThat(attachments.find(file).orElseThrow().readable()).isTrue();
    TestDistrict.leave();
    DistrictScope.set(district.code);
    assertThat(attachments.find(file).orElseThrow().readable()).isFalse();
  }

  @Test
  void aFileOfTheOfficeIsForEverybodyOfTheDistrict() {
    long file = stored(null);
    district.signIn(AccountRole.READER);
    assertThat(controller.download(file).getBody()).isEqualTo(bytes());
  }

  @Test
  void anotherDistrictHasNoSuchFile() {
    long file = stored(null);
    TestDistrict.open(jdbc).signIn(AccountRole.ADMINISTRATOR);
    refused(file);
  }

  @Test
  void withoutSigningInThereIsOnlyTheSignInPage() throws Exception {
    long file = stored(null);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/attachments/" + file))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/sign-in");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void isHandedOutAsADownloadThatRunsNothing() {
    ResponseEntity<byte[]> answer = controller.download(stored(housing));
    assertThat(answer.getHeaders().getContentDisposition().getType()).isEqualTo("attachment");
    assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("示例.txt");
    assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
  }

  private void refused(long file) {
    assertThatThrownBy(() -> controller.download(file)).isInstanceOf(NotFound.class);
  }

  /** Keeps a file as the office, who stays signed in. */
  private long stored(@Nullable Long unit) {
    district.signIn(AccountRole.OFFICE);
    return attachments.store(new NewAttachment(unit, "示例.txt", bytes()));
  }

  private static byte[] bytes() {
    return "示例佐证".getBytes(StandardCharsets.UTF_8);
  }
}
