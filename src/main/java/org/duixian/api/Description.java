package org.duixian.api;

import static org.duixian.api.Schemas.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.site.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The description of the interface in OpenAPI 3.1, made of its handlers and of the records they
 * answer with: what is not there cannot be described, and what is there cannot be left out.
 */
@Lazy
@Component
class Description {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final Operations operations;
  private final MessageSource messages;

  Description(Operations operations, MessageSource messages) {
    this.operations = operations;
    this.messages = messages;
  }

  Map<String, Object> in(Locale language) {
    Schemas schemas = new Schemas();
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Operation operation : operations.all()) {
      Object path = paths.computeIfAbsent(operation.path(), each -> new LinkedHashMap<>());
      if (path instanceof Map<?, ?>) {
        @SuppressWarnings("unchecked")
        Map<String, Object> methods = (Map<String, Object>) path;
        methods.put(operation.method().toLowerCase(Locale.ROOT), one(operation, schemas, language));
      }
    }
    schemas.of(Problem.class, Schemas.Way.ANSWER);
    return ordered(
        "openapi",
        "3.1.0",
        "info",
        ordered(
            "title",
            words("api.title", language),
            "version",
            "1",
            "description",
            words("api.explained", language)),
        "servers",
        List.of(Map.of("url", "/")),
        "security",
        List.of(Map.of("token", List.of())),
        "tags",
        tags(language),
        "paths",
        paths,
        "components",
        ordered(
            "schemas",
            schemas.named(),
            "securitySchemes",
            Map.of("token", ordered("type", "http", "scheme", "bearer"))));
  }

  private List<Map<String, Object>> tags(Locale language) {
    return operations.all().stream()
        .map(Operation::group)
        .distinct()
        .map(group -> ordered("name", group, "description", words("api.group." + group, language)))
        .toList();
  }

  private Map<String, Object> one(Operation operation, Schemas schemas, Locale language) {
    Map<String, Object> described =
        ordered(
            "operationId",
            operation.name(),
            "tags",
            List.of(operation.group()),
            "summary",
            words("api.operation." + operation.name(), language));
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (Operation.Parameter each : operation.parameters()) {
      parameters.add(
          ordered(
              "name",
              each.name(),
              "in",
              each.in().name().toLowerCase(Locale.ROOT),
              "required",
              each.required(),
              "description",
              words("api.parameter." + each.name(), language),
              "schema",
              schemas.of(each.type(), Schemas.Way.BODY)));
    }
    described.put("parameters", parameters);
    if (operation.body() != null) {
      described.put(
          "requestBody",
          ordered(
              "required",
              true,
              "content",
              content(JSON, schemas.of(operation.body(), Schemas.Way.BODY))));
    }
    described.put("responses", responses(operation, schemas, language));
    return described;
  }

  private Map<String, Object> responses(Operation operation, Schemas schemas, Locale language) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200",
        ordered(
            "description",
            words("api.answer", language),
            "content",
            content(JSON, schemas.of(operation.answer(), Schemas.Way.ANSWER))));
    for (int status : operation.problems()) {
      responses.put(
          String.valueOf(status),
          ordered(
              "description",
              words("site.problem." + status, language),
              "content",
              content(PROBLEM, schemas.of(Problem.class, Schemas.Way.ANSWER))));
    }
    return responses;
  }

  private static Map<String, Object> content(String type, Map<String, Object> schema) {
    return Map.of(type, Map.of("schema", schema));
  }

  private String words(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
