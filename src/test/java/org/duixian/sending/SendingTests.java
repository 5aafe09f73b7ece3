package org.duixian.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.duixian.RunningProduct;
import org.duixian.SignedIn;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is sent again has the effect of the first sending and its answer, and no other. */
@RunningProduct
class SendingTests {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  private SignedIn office;
  private int before;

  @BeforeEach
  void signIn() throws Exception {
    office = SignedIn.by(districts.administratorLink(DISTRICT), port);
    before = meetings();
    update("delete from sending");
  }

  @Test
  void fourDoubleClicksOnOneReportStoreOneReport() throws Exception {
    Map<String, String> fields = office.hidden("/reports/new");
    int reports = count("upward_report");
    fields.putAll(Map.of("kind", "BULLETIN", "unit", unit(), "title", "示例信息", "words", "示例内容。"));

    List<HttpResponse<String>> answers =
        atOnce(4, number -> office.posting("/reports", fields, "示例.txt", "示例附件"));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(answers).extracting(SignedIn::path).allMatch(it -> it.contains("/reports/"));
    assertThat(answers.stream().map(SignedIn::path).distinct()).hasSize(1);
    assertThat(count("upward_report")).isEqualTo(reports + 1);
  }

  @Test
  void eightDifferentWritesOfOneSessionAtOnceAreAllStored() throws Exception {
    Map<String, String> page = office.hidden("/meetings");

    List<HttpResponse<String>> answers =
        atOnce(8, number -> office.posting("/meetings", meeting(page, "示例会议" + number)));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(answers.stream().map(SignedIn::path).distinct()).hasSize(8);
    assertThat(meetings()).isEqualTo(before + 8);
  }

  @Test
  void aFormSentAgainLaterGetsTheAnswerOfTheFirst() throws Exception {
    Map<String, String> form = meeting(office.hidden("/meetings"), "示例会议");
    String first = SignedIn.path(office.post("/meetings", form));
    assertThat(office.post("/meetings", meeting(form, "示例会议二")).statusCode()).isEqualTo(302);

    HttpResponse<String> again = office.post("/meetings", form);

    assertThat(SignedIn.path(again)).isEqualTo(first);
    assertThat(meetings()).isEqualTo(before + 2);
  }

  @Test
  void theSameWordsOnANewlyDrawnPageAreANewForm() throws Exception {
    String first =
        SignedIn.path(office.post("/meetings", meeting(office.hidden("/meetings"), "示例")));
    String second =
        SignedIn.path(office.post("/meetings", meeting(office.hidden("/meetings"), "示例")));
    assertThat(second).isNotEqualTo(first);
    assertThat(meetings()).isEqualTo(before + 2);
  }

  @Test
  void whatWasRefusedMayBeSentAgain() throws Exception {
    Map<String, String> form = meeting(office.hidden("/meetings"), "");
    assertThat(office.post("/meetings", form).statusCode()).isEqualTo(400);
    assertThat(office.post("/meetings", form).statusCode()).isEqualTo(400);
    assertThat(count("sending where answer is null")).isZero();
  }

  @Test
  void aPageAnswerIsRepeatedToo() throws Exception {
    Map<String, String> form = office.hidden("/account");
    form.putAll(Map.of("name", "示例令牌", "account", "1", "scope", "READ", "days", "30"));
    int tokens = count("access_token");

    List<HttpResponse<String>> answers =
        atOnce(3, number -> office.posting("/account/tokens", form));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(answers.getFirst().body()).contains("dx_");
    assertThat(count("access_token")).isEqualTo(tokens + 1);
  }

  @Test
  void theSecretOfAnAnswerIsNotReadInTheTable() throws Exception {
    Map<String, String> form = office.hidden("/account");
    form.putAll(Map.of("name", "示例令牌二", "account", "1", "scope", "READ", "days", "30"));
    assertThat(office.post("/account/tokens", form).body()).contains("dx_");
    assertThat(count("sending where position('dx_'::bytea in answer) > 0")).isZero();
    assertThat(count("sending where answer is not null")).isPositive();
  }

  @Test
  void formsWithoutANumberAreOneWhileTheFirstIsAtWork() throws Exception {
    Map<String, String> form = meeting(office.hidden("/meetings"), "示例会议");
    form.remove("_form");
    List<HttpResponse<String>> answers = atOnce(4, number -> office.posting("/meetings", form));
    assertThat(answers.stream().map(SignedIn::path).distinct()).hasSize(1);
    assertThat(meetings()).isEqualTo(before + 1);
  }

  @Test
  void aSendingWhoseNodeWentDownIsTakenUpAfterAWhile() throws Exception {
    Map<String, String> form = meeting(office.hidden("/meetings"), "示例会议");
    office.post("/meetings", form);
    update("update sending set answer = null, at = now() - interval '11 minutes'");
    assertThat(office.post("/meetings", form).statusCode()).isEqualTo(302);
    assertThat(meetings()).isEqualTo(before + 2);
  }

  @Test
  void sendingsAreForgottenAfterADay() throws Exception {
    office.post("/meetings", meeting(office.hidden("/meetings"), "示例会议"));
    update("update sending set at = now() - interval '25 hours'");
    office.post("/meetings", meeting(office.hidden("/meetings"), "示例会议"));
    assertThat(count("sending")).isEqualTo(1);
  }

  /** How a request is made. */
  private interface Making {
    HttpRequest.Builder request(int number);
  }

  private List<HttpResponse<String>> atOnce(int times, Making making) {
    List<CompletableFuture<HttpResponse<String>>> begun = new ArrayList<>();
    IntStream.range(0, times).forEach(i -> begun.add(office.begin(making.request(i))));
    return begun.stream().map(CompletableFuture::join).toList();
  }

  private static Map<String, String> meeting(Map<String, String> page, String title) {
    Map<String, String> fields = new LinkedHashMap<>(page);
    fields.putAll(
        Map.of(
            "title",
            title,
            "heldOn",
            "2025-06-30",
            "place",
            "示例楼",
            "chair",
            "示例甲",
            "attendants",
            "示例乙、示例丙"));
    return fields;
  }

  private int meetings() {
    return count("meeting");
  }

  private String unit() {
    return Integer.toString(count("(select min(id) from unit) first", "min"));
  }

  private int count(String from) {
    return count(from, "count(*)");
  }

  private int count(String from, String what) {
    return DistrictScope.call(
        DISTRICT, () -> jdbc.sql("select " + what + " from " + from).query(Integer.class).single());
  }

  private void update(String sql) {
    DistrictScope.run(DISTRICT, () -> jdbc.sql(sql).update());
  }
}
