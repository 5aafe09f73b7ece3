package org.duixian.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.document.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the interface tells is what it describes, and each of its numbers has its source. */
@RunningProduct(properties = RunningProduct.EMPTY_DISTRICT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTests {

  /** Every operation that reads, with something to be found. */
  private static final List<String> CALLS =
      List.of(
          "/api/v1/documents",
          "/api/v1/documents/{document}",
          "/api/v1/documents/{document}/statements?state=CONFIRMED",
          "/api/v1/statements/{statement}",
          "/api/v1/tasks?year=2031",
          "/api/v1/tasks/1",
          "/api/v1/units",
          "/api/v1/units/2",
          "/api/v1/indicators",
          "/api/v1/indicators/1",
          "/api/v1/indicators/1/observations",
          "/api/v1/observations/9002",
          "/api/v1/splits?year=2031",
          "/api/v1/indicators/1/splits/2031",
          "/api/v1/rounds?year=2031",
          "/api/v1/rounds/1",
          "/api/v1/rounds/1/results",
          "/api/v1/rounds/2/forms",
          "/api/v1/rounds/2/forms/2",
          "/api/v1/rounds/2/forms/2/lines/1",
          "/api/v1/matters?state=OPEN",
          "/api/v1/matters/1",
          "/api/v1/meetings",
          "/api/v1/meetings/1",
          "/api/v1/assessments?year=2031",
          "/api/v1/assessments/1",
          "/api/v1/assessments/1/scores",
          "/api/v1/contests",
          "/api/v1/contests/1",
          "/api/v1/bulletins?year=2031",
          "/api/v1/bulletins/1",
          "/api/v1/strategies",
          "/api/v1/strategies/1",
          "/api/v1/reports",
          "/api/v1/chains",
          "/api/v1/promises?year=2030",
          "/api/v1/registers",
          "/api/v1/registers/project/items?sector=industry&limit=5",
          "/api/v1/registers/project/items/{item}");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Districts districts;
  @Autowired Documents documents;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Caller caller;
  private String token = "";
  private JsonNode description;
  private List<String> calls = List.of();

  @BeforeAll
  void open() throws Exception {
    ApiWorld.make(jdbc, districts, documents);
    caller = new Caller(port, districts.administratorLink(ApiWorld.DISTRICT));
    token = caller.token("102", Caller.TokenScopeWord.READ);
    description = caller.get("", "/api/openapi.json").body();
    long document = caller.get(token, "/api/v1/documents").body().at("/items/0/id").asLong();
    long statement =
        caller
            .get(token, "/api/v1/documents/" + document + "/statements")
            .body()
            .at("/items/0/id")
            .asLong();
    String item = String.valueOf(ApiWorld.project(caller, "示例一号"));
    calls =
        CALLS.stream()
            .map(call -> call.replace("{item}", item))
            .map(call -> call.replace("{document}", String.valueOf(document)))
            .map(call -> call.replace("{statement}", String.valueOf(statement)))
            .toList();
  }

  @Test
  void describesEveryHandler() {
    Set<String> handlers = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1"))
                    .forEach(path -> handlers.add(handler.getMethod().getName())));

    Set<String> described = new TreeSet<>();
    description
        .at("/paths")
        .forEach(
            path ->
                path.forEach(operation -> described.add(operation.at("/operationId").asString())));
    assertThat(described).isEqualTo(handlers).hasSizeGreaterThan(35);
  }

  @Test
  void refersToNothingThatItDoesNotDescribe() {
    Schema jsonSchema =
        SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    description
        .at("/components/schemas")
        .properties()
        .forEach(
            each ->
                assertThat(jsonSchema.validate(each.getValue().toString(), InputFormat.JSON))
                    .as(each.getKey())
                    .isEmpty());

    for (JsonNode reference : description.findValues("$ref")) {
      assertThat(description.at(reference.asString().substring(1)).isObject())
          .as(reference.asString())
          .isTrue();
    }
    description
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(
                        operation ->
                            assertThat(names(operation, "path"))
                                .isEqualTo(variables(path.getKey()))));
  }

  private static Set<String> names(JsonNode operation, String in) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.at("/parameters")) {
      if (parameter.at("/in").asString().equals(in)) {
        names.add(parameter.at("/name").asString());
      }
    }
    return names;
  }

  private static Set<String> variables(String path) {
    return Pattern.compile("\\{([a-z]+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void answersEveryReadAsDescribed() throws Exception {
    Set<String> answered = new LinkedHashSet<>();
    for (String call : calls) {
      Caller.Answer answer = caller.get(token, call);
      assertThat(answer.status()).as(call + " " + answer.body()).isEqualTo(200);
      JsonNode operation = operation(call);
      answered.add(operation.at("/operationId").asString());
      assertThat(
              schema(operation, "/responses/200/content/application~1json/schema")
                  .validate(answer.raw().body(), InputFormat.JSON))
          .as(call)
          .isEmpty();
      JsonNode items = answer.body().at("/items");
      assertThat(items.isMissingNode() || !items.isEmpty()).as(call).isTrue();
    }

    Set<String> reads = new TreeSet<>();
    description.at("/paths").forEach(path -> reads.add(path.at("/get/operationId").asString("")));
    reads.remove("");
    assertThat(answered).containsExactlyInAnyOrderElementsOf(reads);
  }

  @Test
  void everyNumberLeadsToItsSource() throws Exception {
    Set<String> sources = new TreeSet<>();
    for (String call : calls) {
      collect(caller.get(token, call).body(), sources);
    }

    assertThat(sources).hasSizeGreaterThan(40);
    List<String> dead = new ArrayList<>();
    for (String source : sources) {
      if (caller.page(source).statusCode() != 200) {
        dead.add(source);
      }
    }
    assertThat(dead).isEmpty();
  }

  private static void collect(JsonNode node, Set<String> sources) {
    if (node.has("source") && node.has("bound")) {
      sources.add(node.at("/source").asString());
    }
    node.forEach(each -> collect(each, sources));
  }

  @Test
  void pagesThroughAListWithoutMissingOrRepeating() throws Exception {
    List<Long> seen = new ArrayList<>();
    String next = "/api/v1/tasks?year=2031&limit=2";
    while (!next.isEmpty()) {
      JsonNode page = caller.get(token, next).body();
      page.at("/items").forEach(item -> seen.add(item.at("/id").asLong()));
      next = page.at("/next").asString("");
    }

    assertThat(seen).containsExactly(1L, 2L, 3L);
  }

  @Test
  void answersWhatHasNotChangedWithoutABody() throws Exception {
    String etag = caller.get(token, "/api/v1/tasks/1").etag();

    Caller.Answer again =
        caller.send(token, "GET", "/api/v1/tasks/1", "", Map.of("If-None-Match", etag));

    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void saysInOneSentenceWhatIsWrong() throws Exception {
    problem(caller.get(token, "/api/v1/tasks/999999"), 404, "site.refusal.not-found");
    problem(caller.get(token, "/api/v1/tasks"), 400, "api.problem.parameter");
    problem(caller.get(token, "/api/v1/tasks?year=x"), 400, "api.problem.parameter");
    problem(caller.get(token, "/api/v1/tasks?year=2031&limit=0"), 400, "api.problem.limit");
    problem(caller.get(token, "/api/v1/nothing"), 404, "api.problem.no-operation");
    problem(caller.get("", "/api/v1/tasks?year=2031"), 401, "access.problem.no-token");
    problem(caller.get("dx_wrong", "/api/v1/tasks?year=2031"), 401, "access.problem.token");
  }

  private void problem(Caller.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.body().at("/code").asString()).isEqualTo(code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(
            schema(description, "/components/schemas/Problem")
                .validate(answer.raw().body(), InputFormat.JSON))
        .isEmpty();
  }

  private JsonNode operation(String call) {
    String path = call.replaceFirst("\\?.*", "");
    for (var each : description.at("/paths").properties()) {
      String pattern =
          each.getKey().replace("{register}", "[a-z]+").replaceAll("\\{[a-z]+}", "[0-9]+");
      if (path.matches(pattern)) {
        return each.getValue().at("/get");
      }
    }
    throw new AssertionError("nothing describes " + call);
  }

  /** The schema at a place, with all others beside it; unknown fields are not let through. */
  private Schema schema(JsonNode owner, String at) {
    ObjectNode whole = Caller.JSON.createObjectNode();
    whole.setAll((ObjectNode) owner.at(at).deepCopy());
    whole.set("components", description.at("/components").deepCopy());
    whole
        .at("/components/schemas")
        .forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
    return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(whole.toString());
  }
}
