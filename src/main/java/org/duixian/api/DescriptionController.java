package org.duixian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duixian.site.Page;
import org.duixian.site.Problem;
import org.duixian.site.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The description of the interface: for programs, and as a page for people. */
@Controller
record DescriptionController(
    ObjectProvider<Description> description,
    ObjectProvider<Operations> operations,
    Problems problems) {

  @GetMapping("/api/openapi.json")
  ResponseEntity<Map<String, Object>> openapi(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(description.getObject().in(Problems.language(request)));
  }

  @GetMapping("/api")
  Page page(HttpServletRequest request) {
    Map<String, List<Operation>> groups =
        operations.getObject().all().stream()
            .collect(
                Collectors.groupingBy(Operation::group, LinkedHashMap::new, Collectors.toList()));
    Set<Integer> statuses = new TreeSet<>(Set.of(405, 500));
    operations.getObject().all().forEach(each -> statuses.addAll(each.problems()));
    return Page.of("api/DescriptionPage")
        .with("groups", groups)
        .with("statuses", List.copyOf(statuses))
        .with("address", address(request));
  }

  private static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - "/api".length());
  }

  /** What no handler answers: another method than the path has, or a path that is not there. */
  @RequestMapping("/api/{*path}")
  ResponseEntity<Problem> nothing(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    String allowed =
        operations.getObject().all().stream()
            .filter(each -> PathPatternParser.defaultInstance.parse(each.path()).matches(path))
            .map(Operation::method)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    int status = allowed.isEmpty() ? 404 : 405;
    String key = allowed.isEmpty() ? "api.problem.no-operation" : "api.problem.method";
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (!allowed.isEmpty()) {
      answer.header(HttpHeaders.ALLOW, allowed);
    }
    return answer.body(problems.of(request, status, key, allowed.toUpperCase(Locale.ROOT)));
  }
}
