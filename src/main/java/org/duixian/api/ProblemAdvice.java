package org.duixian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.duixian.kernel.Refusal;
import org.duixian.site.Problem;
import org.duixian.site.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns what went wrong in the interface into a problem with words. */
@RestControllerAdvice(annotations = Interface.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> problem(RequestProblem problem, HttpServletRequest request) {
    List<Problem.Wrong> wrong =
        problem.wrong().stream()
            .map(
                each ->
                    problems.wrong(
                        request, each.at(), each.messageKey(), each.arguments().toArray()))
            .toList();
    return answer(
        problems.of(request, problem.status(), wrong, problem.messageKey(), problem.arguments()));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusal(Refusal refusal, HttpServletRequest request) {
    return answer(
        problems.of(request, refusal.status(), refusal.messageKey(), refusal.arguments()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> denied(AccessDeniedException denied, HttpServletRequest request) {
    return answer(problems.of(request, 403, "site.refusal.forbidden"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> mismatch(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return parameter(mismatch.getName(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    return parameter(missing.getParameterName(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unbound(BindException unbound, HttpServletRequest request) {
    String field =
        unbound.getFieldErrors().isEmpty() ? "" : unbound.getFieldErrors().getFirst().getField();
    return parameter(field, request);
  }

  private ResponseEntity<Problem> parameter(String name, HttpServletRequest request) {
    return answer(problems.of(request, 400, "api.problem.parameter", name));
  }

  /** Says where in the body it stopped. */
  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    if (!(unreadable.getCause() instanceof JacksonException parsing)
        || parsing.getPath().isEmpty()) {
      return answer(problems.of(request, 400, "api.problem.body"));
    }
    StringBuilder at = new StringBuilder();
    for (JacksonException.Reference step : parsing.getPath()) {
      at.append('/');
      at.append(step.getIndex() >= 0 ? String.valueOf(step.getIndex()) : step.getPropertyName());
    }
    Problem.Wrong wrong = problems.wrong(request, at.toString(), "api.problem.field");
    return answer(problems.of(request, 400, List.of(wrong), "api.problem.body-at", at.toString()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unknown(Exception exception, HttpServletRequest request) {
    if (exception instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      String key =
          switch (status) {
            case 404 -> "api.problem.no-operation";
            case 406, 415 -> "api.problem.json";
            default -> "site.refusal.bad-request";
          };
      return answer(problems.of(request, status, key));
    }
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
    log.error("error {} at {} {}", id, request.getMethod(), request.getRequestURI(), exception);
    return answer(problems.of(request, 500, "site.refusal.unknown", id));
  }
}
