package org.duixian.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * One thing that another system can ask for, as its handler declares it; public for the template
 * only.
 *
 * @param name name of the handler, unique in the interface
 * @param group what it is about, by which operations stand together
 * @param path path with its variables in braces
 * @param body type of the body to be sent, null for none
 * @param answer type of the answer
 */
public record Operation(
    String name,
    String group,
    String method,
    String path,
    List<Parameter> parameters,
    @Nullable Type body,
    Type answer) {

  /** Where a parameter is sent. */
  public enum In {
    PATH,
    QUERY,
    HEADER
  }

  /** One parameter. */
  public record Parameter(String name, In in, Type type, boolean required) {}

  static Operation of(String method, String path, HandlerMethod handler) {
    List<Parameter> parameters = new ArrayList<>();
    Type body = null;
    for (MethodParameter each : handler.getMethodParameters()) {
      if (each.hasParameterAnnotation(RequestBody.class)) {
        body = each.getGenericParameterType();
      } else {
        parameters.addAll(parameters(each));
      }
    }
    return new Operation(
        handler.getMethod().getName(),
        handler.getBeanType().getSimpleName().replace("Resource", ""),
        method,
        path,
        parameters,
        body,
        answer(handler.getMethod().getGenericReturnType()));
  }

  private static Type answer(Type declared) {
    return declared instanceof ParameterizedType entity
            && Shape.raw(declared) == ResponseEntity.class
        ? entity.getActualTypeArguments()[0]
        : declared;
  }

  private static List<Parameter> parameters(MethodParameter parameter) {
    String name = String.valueOf(parameter.getParameter().getName());
    Type type = parameter.getGenericParameterType();
    boolean optional = parameter.isOptional();
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null) {
      // A missing one has a status of its own, so that Spring is told it may be missing.
      return List.of(new Parameter(header.value(), In.HEADER, type, true));
    }
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return List.of(new Parameter(name, In.PATH, type, true));
    }
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      return List.of(new Parameter(name, In.QUERY, type, query.required() && !optional));
    }
    return parameter.getParameterType() == Paging.class
        ? Shape.of(Paging.class).fields().stream()
            .map(field -> new Parameter(field.name(), In.QUERY, field.type(), false))
            .toList()
        : List.of();
  }

  /** Says whether it changes anything. */
  public boolean writes() {
    return !method.equals("GET");
  }

  /** Returns the statuses of problems that it may answer with. */
  public List<Integer> problems() {
    List<Integer> problems = new ArrayList<>(List.of(400, 401, 403));
    if (path.contains("{")) {
      problems.add(404);
    }
    if (writes()) {
      problems.addAll(List.of(409, 411, 413, 415, 422));
    }
    if (parameters.stream().anyMatch(each -> each.name().equals("If-Match"))) {
      problems.addAll(List.of(412, 428));
    }
    return problems.stream().sorted().toList();
  }
}
