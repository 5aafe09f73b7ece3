package org.duixian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duixian.RunningProduct;
import org.duixian.access.AuditTrail;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.document.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What other systems write: with a token that may, once, and never over what they have not seen.
 */
@RunningProduct(properties = RunningProduct.EMPTY_DISTRICT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTests {

  private static final String OBSERVATIONS = "/api/v1/observations";
  private static final String LINE = "/api/v1/rounds/2/forms/2/lines/";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Districts districts;
  @Autowired Documents documents;
  @Autowired AuditTrail audit;

  private Caller caller;
  private String office = "";
  private String unit = "";

  @BeforeAll
  void open() throws Exception {
    ApiWorld.make(jdbc, districts, documents);
    caller = new Caller(port, districts.administratorLink(ApiWorld.DISTRICT));
    office = caller.token("102", Caller.TokenScopeWord.WRITE);
    unit = caller.token("103", Caller.TokenScopeWord.WRITE);
  }

  private static String value(String unit, String period, String value, String more) {
    return """
    {"indicator": "REV", "unit": "%s", "kind": "ACTUAL", "period": "%s", "value": %s%s}\
    """
        .formatted(unit, period, value, more);
  }

  private Caller.Answer deliver(String token, String key, String... values) throws Exception {
    return caller.send(
        token,
        "POST",
        OBSERVATIONS,
        "{\"observations\": [" + String.join(",", values) + "]}",
        Map.of("Idempotency-Key", key));
  }

  @Test
  void takesABatchOnceHoweverOftenItIsSent() throws Exception {
    String[] batch = {
      value("works", "2031-06", "1.5", ", \"measuredIn\": \"亿元\""), value("人社局", "2031-06", "7", "")
    };

    Caller.Answer first = deliver(office, "june", batch);
    Caller.Answer again = deliver(office, "june", batch);
    Caller.Answer other = deliver(office, "june", value("works", "2031-06", "2", ""));

    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    assertThat(first.body().at("/changed").asInt()).isEqualTo(2);
    assertThat(first.body().at("/observations/0/value/value").decimalValue())
        .isEqualByComparingTo("150000000");
    assertThat(first.body().at("/observations/0/value/source").asString())
        .startsWith("/source/observation/");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body().at("/code").asString()).isEqualTo("api.problem.key-used");
  }

  @Test
  void takesABatchOnceThoughItIsSentTwiceAtTheSameTime() throws Exception {
    String batch = value("works", "2031-07", "3", "");
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Callable<Caller.Answer> send = () -> deliver(office, "july", batch);
      List<Future<Caller.Answer>> answers = both.invokeAll(List.of(send, send));

      assertThat(answers.get(0).get().body()).isEqualTo(answers.get(1).get().body());
      assertThat(answers)
          .extracting(answer -> answer.get().header("Idempotency-Replayed"))
          .containsExactlyInAnyOrder("true", "false");
    }
  }

  @Test
  void tellsWhatIsWrongInEachRowAndTakesNone() throws Exception {
    Caller.Answer answer =
        deliver(
            office,
            "wrong",
            value("works", "2031-08", "1", ""),
            value("nobody", "2031-8", "1", ", \"measuredIn\": \"公里\""),
            value("works", "2031-08", "2", ""),
            value("works", "2031-09", "1", "").replace("REV", "SUM"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors"))
        .extracting(each -> each.at("/at").asString())
        .containsExactly(
            "/observations/1/unit",
            "/observations/1/period",
            "/observations/1/measuredIn",
            "/observations/2",
            "/observations/3/indicator");
    assertThat(answer.body().at("/detail").asString()).contains("5");
    assertThat(count("observation where period_start = date '2031-08-01' and district = :district"))
        .isZero();
    Caller.Answer right = deliver(office, "wrong", value("works", "2031-08", "1", ""));
    assertThat(right.status()).isEqualTo(200);
  }

  @Test
  void asksForAReasonOnceAPeriodIsClosedAndForTheVersionThatWasSeen() throws Exception {
    Caller.Answer bare = deliver(office, "april", value("works", "2031-04", "120", ""));
    Caller.Answer unseen =
        deliver(
            office,
            "april",
            value("works", "2031-04", "120", ", \"reason\": \"核减重复\", \"version\": 7"));
    Caller.Answer seen =
        deliver(
            office,
            "april",
            value("works", "2031-04", "120", ", \"reason\": \"核减重复\", \"version\": 0"));

    assertThat(bare.body().at("/errors/0/at").asString()).isEqualTo("/observations/0/reason");
    assertThat(unseen.body().at("/errors/0/at").asString()).isEqualTo("/observations/0/version");
    assertThat(seen.status()).as(seen.raw().body()).isEqualTo(200);
    assertThat(count("change_entry where reason = '核减重复' and district = :district")).isEqualTo(1);
  }

  @Test
  void refusesABodyThatIsNotWhatItDescribes() throws Exception {
    Caller.Answer misspelt =
        caller.send(
            office,
            "POST",
            OBSERVATIONS,
            "{\"observations\": [{\"indikator\": \"REV\"}]}",
            Map.of("Idempotency-Key", "k"));
    Caller.Answer incomplete =
        caller.send(
            office,
            "POST",
            OBSERVATIONS,
            "{\"observations\": [{\"indicator\": \"REV\"}]}",
            Map.of("Idempotency-Key", "k"));
    Caller.Answer keyless =
        caller.send(office, "POST", OBSERVATIONS, "{\"observations\": []}", Map.of());
    Caller.Answer text =
        caller.send(
            office,
            "POST",
            OBSERVATIONS,
            "",
            Map.of("Idempotency-Key", "k", "Content-Type", "text/plain"));

    assertThat(misspelt.status()).isEqualTo(400);
    assertThat(misspelt.body().at("/errors/0/at").asString())
        .isEqualTo("/observations/0/indikator");
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(incomplete.body().at("/errors")).hasSize(4);
    assertThat(keyless.body().at("/code").asString()).isEqualTo("api.problem.key");
    assertThat(text.status()).isIn(400, 415);
  }

  @Test
  void changesALineOnlyForWhoHasSeenIt() throws Exception {
    Caller.Answer before = caller.get(unit, LINE + 1);
    String words = "{\"value\": 5, \"forecast\": 12, \"nextStep\": \"下月开工两处\"}";
    Caller.Answer blind = caller.send(unit, "PUT", LINE + 1, words, Map.of());
    Caller.Answer done =
        caller.send(unit, "PUT", LINE + 1, words, Map.of("If-Match", before.etag()));
    Caller.Answer late =
        caller.send(unit, "PUT", LINE + 1, words, Map.of("If-Match", before.etag()));

    assertThat(blind.status()).isEqualTo(428);
    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    assertThat(done.body().at("/value/value").asInt()).isEqualTo(5);
    assertThat(done.body().at("/progress").isNull()).isTrue();
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body().at("/code").asString()).isEqualTo("api.problem.changed");
  }

  @Test
  void sendsAFormOnlyWhenNothingIsMissing() throws Exception {
    String form = "/api/v1/rounds/2/forms/3";
    Caller.Answer empty = caller.get(office, form);
    Caller.Answer missing =
        caller.send(office, "POST", form + "/sending", "", Map.of("If-Match", empty.etag()));
    Caller.Answer line = caller.get(office, form + "/lines/3");
    caller.send(
        office, "PUT", form + "/lines/3", "{\"value\": 3000}", Map.of("If-Match", line.etag()));
    String etag = caller.get(office, form).etag();
    Caller.Answer sent =
        caller.send(office, "POST", form + "/sending", "", Map.of("If-Match", etag));

    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body().at("/errors/0/at").asString()).isEqualTo("/lines/3/value");
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(200);
    assertThat(sent.body().at("/state").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void takesTheAnswerOfAUnitWithItsProof() throws Exception {
    String matter = "/api/v1/matters/1";
    String etag = caller.get(unit, matter).etag();
    Caller.Answer bare =
        caller.send(
            unit,
            "POST",
            matter + "/answers",
            "{\"words\": \"已选址\", \"files\": []}",
            Map.of("If-Match", etag));
    String proof = Base64.getEncoder().encodeToString("%PDF-1.4 示例".getBytes("UTF-8"));
    Caller.Answer done =
        caller.send(
            unit,
            "POST",
            matter + "/answers",
            "{\"words\": \"已选址\", \"files\": [{\"name\": \"证明.pdf\", \"content\": \""
                + proof
                + "\"}]}",
            Map.of("If-Match", etag));

    assertThat(bare.body().at("/errors/0/at").asString()).isEqualTo("/files");
    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    assertThat(done.body().at("/state").asString()).isEqualTo("ANSWERED");
    JsonNode step = done.body().at("/steps/1");
    assertThat(step.at("/kind").asString()).isEqualTo("ANSWER");
    assertThat(step.at("/files/0").asString()).isEqualTo("证明.pdf");
    DistrictScope.run(
        ApiWorld.DISTRICT,
        () ->
            assertThat(audit.of("matter", 1L))
                .extracting(AuditTrail.Entry::action)
                .contains("matter.answer"));
  }

  @Test
  void letsATokenDoNoMoreThanItsScopeItsAccountAndItsDistrict() throws Exception {
    String reads = caller.token("102", Caller.TokenScopeWord.READ);
    Caller.Answer scope = deliver(reads, "k", value("works", "2031-10", "1", ""));
    Caller.Answer role = deliver(unit, "k", value("works", "2031-10", "1", ""));
    Caller.Answer otherUnit = caller.get(unit, "/api/v1/rounds/2/forms/3");

    assertThat(scope.body().at("/code").asString()).isEqualTo("access.problem.scope");
    assertThat(role.status()).isEqualTo(403);
    assertThat(otherUnit.status()).isEqualTo(403);
    assertThat(caller.get(unit, "/api/v1/rounds/2/forms").body().at("/items")).hasSize(1);
    assertThat(caller.asBrowser("POST", OBSERVATIONS, "{}")).isEqualTo(401);
    assertThat(refusals()).contains("POST /api/v1/observations");

    districts.open("990802", "邻区", false);
    DistrictScope.run(
        "990802",
        () -> {
          jdbc.sql("insert into frame (district, year, name) values ('990802', 2031, '邻区')")
              .update();
          jdbc.sql(
                  """
                  insert into task (district, id, year, number, title)
                  values ('990802', 777, 2031, 1, '邻区任务')
                  """)
              .update();
        });
    assertThat(caller.get(office, "/api/v1/tasks/777").status()).isEqualTo(404);
  }

  /** What the trail says was refused, by the pattern of its path. */
  private List<String> refusals() {
    return DistrictScope.call(
        ApiWorld.DISTRICT,
        () ->
            jdbc.sql(
                    """
                    select (detail::json ->> 'method') || ' ' || (detail::json ->> 'path')
                    from audit_entry where action = 'access.refuse'
                    """)
                .query(String.class)
                .list());
  }

  @Test
  void acceptsARevokedTokenNoMore() throws Exception {
    String token = caller.token("104", Caller.TokenScopeWord.READ);
    assertThat(caller.get(token, "/api/v1/units").status()).isEqualTo(200);
    long id =
        DistrictScope.call(
            ApiWorld.DISTRICT,
            () ->
                jdbc.sql(
                        """
                        select max(id) from access_token
                        where district = :district and account = 104 and last_used_at is not null
                        """)
                    .param("district", ApiWorld.DISTRICT)
                    .query((row, number) -> row.getLong(1))
                    .single());

    caller.form("/account/tokens", "/account/tokens/" + id + "/revoke", Map.of());

    assertThat(caller.get(token, "/api/v1/units").status()).isEqualTo(401);
  }

  private long count(String what) {
    return DistrictScope.call(
        ApiWorld.DISTRICT,
        () ->
            jdbc.sql("select count(*) from " + what)
                .param("district", ApiWorld.DISTRICT)
                .query((row, number) -> row.getLong(1))
                .single());
  }
}
