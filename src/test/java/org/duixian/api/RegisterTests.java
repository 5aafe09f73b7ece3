package org.duixian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.document.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What other systems do with the items of registers. */
@RunningProduct(properties = RunningProduct.EMPTY_DISTRICT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterTests {

  private static final String ITEMS = "/api/v1/registers/project/items";
  private static final String RESERVE = "/api/v1/registers/project/passages/reserve";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Districts districts;
  @Autowired Documents documents;

  private Caller caller;
  private String office = "";
  private String unit = "";
  private String reader = "";

  @BeforeAll
  void open() throws Exception {
    ApiWorld.make(jdbc, districts, documents);
    caller = new Caller(port, districts.administratorLink(ApiWorld.DISTRICT));
    office = caller.token("102", Caller.TokenScopeWord.WRITE);
    unit = caller.token("103", Caller.TokenScopeWord.WRITE);
    reader = caller.token("102", Caller.TokenScopeWord.READ);
  }

  private static String row(String title, String lead, String amount) {
    return """
    {"fields": [{"field": "title", "value": "%s"}, {"field": "lead", "value": "%s"}, \
    {"field": "amount", "value": "%s"}]}\
    """
        .formatted(title, lead, amount);
  }

  private Caller.Answer post(String token, String path, String key, String body) throws Exception {
    return caller.send(token, "POST", path, body, Map.of("Idempotency-Key", key));
  }

  private Caller.Answer open(String token, String key, String... rows) throws Exception {
    return post(token, ITEMS, key, "{\"items\": [" + String.join(",", rows) + "]}");
  }

  private static String seen(JsonNode... items) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : items) {
      all.add("{\"id\": " + item.at("/id") + ", \"version\": " + item.at("/version") + "}");
    }
    return "{\"items\": " + all + ", \"day\": \"2026-11-18\", \"resolution\": \"示例纪要1号\"}";
  }

  @Test
  void opensABatchOnceAndListsItByTheConditionsOfThePage() throws Exception {
    String[] rows = {row("示例甲", "住建局", "1200"), row("示例乙", "人社局", "1300")};
    Caller.Answer first = open(office, "once", rows);
    Caller.Answer again = open(office, "once", rows);

    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    List<String> titles = new ArrayList<>();
    String next = ITEMS + "?amount=1200..1300&sort=amount&order=down&limit=1";
    while (!next.isEmpty()) {
      JsonNode page = caller.get(reader, next).body();
      page.at("/items").forEach(item -> titles.add(item.at("/title").asString()));
      next = page.at("/next").asString("");
    }
    assertThat(titles).containsExactly("示例乙", "示例甲");
    JsonNode number = first.body().at("/items/0/fields").findValue("number");
    assertThat(first.body().at("/items/0/fields").toString())
        .contains("12000000", "/source/typed/");
    assertThat(number).isNotNull();
  }

  @Test
  void tellsWhatIsWrongInEachRowAndOpensNone() throws Exception {
    Caller.Answer answer =
        open(
            office,
            "wrong",
            row("示例丙", "住建局", "1"),
            row("示例丁", "不存在的局", "许多"),
            "{\"fields\": [{\"field\": \"colour\", \"value\": \"红\"}]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors"))
        .extracting(each -> each.at("/at").asString())
        .containsExactly(
            "/items/1/fields/1/value",
            "/items/1/fields/2/value",
            "/items/2/fields/0/field",
            "/items/2/fields",
            "/items/2/fields");
    assertThat(caller.get(reader, ITEMS + "?q=示例丙").body().at("/items")).isEmpty();
  }

  @Test
  void changesAnItemOnlyForWhoHasSeenItAndMay() throws Exception {
    JsonNode item = open(office, "change", row("示例戊", "人社局", "5")).body().at("/items/0");
    String path = ITEMS + "/" + item.at("/id");
    String change = "{\"fields\": [{\"field\": \"amount\", \"value\": \"6\"}], \"reason\": \"核定\"}";
    String tag = caller.get(office, path).etag();

    assertThat(caller.send(office, "PATCH", path, change, Map.of()).status()).isEqualTo(428);
    assertThat(caller.send(reader, "PATCH", path, change, Map.of("If-Match", tag)).status())
        .isEqualTo(403);
    assertThat(caller.send(unit, "PATCH", path, change, Map.of("If-Match", tag)).status())
        .isEqualTo(403);
    Caller.Answer done = caller.send(office, "PATCH", path, change, Map.of("If-Match", tag));
    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    assertThat(done.body().at("/history/0/reason").asString()).isEqualTo("核定");
    assertThat(done.body().at("/passages/0/passage").asString()).isEqualTo("open");
    assertThat(caller.send(office, "PATCH", path, change, Map.of("If-Match", tag)).status())
        .isEqualTo(412);
  }

  @Test
  void passesABatchWholeOrNotAtAllAndNamesWhatEachLacks() throws Exception {
    JsonNode items = open(office, "pass", row("示例己", "住建局", "5"), row("示例庚", "住建局", "6")).body();
    JsonNode one = items.at("/items/0");
    JsonNode other = items.at("/items/1");
    Caller.Answer lacking = post(office, RESERVE, "reserve", seen(one, other));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.body().at("/errors"))
        .extracting(each -> each.at("/at").asString())
        .contains("/items/0", "/items/1");

    String change =
        "{\"fields\": [{\"field\": \"sector\", \"value\": \"先进制造\"},"
            + "{\"field\": \"content\", \"value\": \"示例厂房\"}]}";
    JsonNode filled =
        caller
            .send(office, "PATCH", ITEMS + "/" + one.at("/id"), change, Map.of("If-Match", "*"))
            .body();
    Caller.Answer wordless = post(office, RESERVE, "reserve", seen(filled).replace("示例纪要1号", " "));
    assertThat(wordless.body().at("/errors/0/at").asString()).isEqualTo("/resolution");
    Caller.Answer passed = post(office, RESERVE, "reserve", seen(filled));
    Caller.Answer again = post(office, RESERVE, "reserve", seen(filled));
    assertThat(passed.status()).as(passed.raw().body()).isEqualTo(200);
    assertThat(passed.body().at("/items/0/stage").asString()).isEqualTo("reserve");
    assertThat(again.body()).isEqualTo(passed.body());
  }
}
