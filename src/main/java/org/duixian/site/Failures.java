package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.duixian.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what went wrong into one page with words; unknown errors get an id that is in the log. */
@ControllerAdvice
class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  @ExceptionHandler
  Page refusal(Refusal refusal) {
    return page(refusal.status(), refusal.messageKey(), refusal.arguments());
  }

  @ExceptionHandler
  Page denied(AccessDeniedException denied) {
    return page(403, "site.refusal.forbidden");
  }

  @ExceptionHandler
  Page badParameter(MethodArgumentTypeMismatchException mismatch) {
    return page(404, "site.refusal.not-found");
  }

  /** A body that is no form, or none that can be read. */
  @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
  Page unreadable() {
    return page(400, "site.refusal.bad-request");
  }

  @ExceptionHandler
  Page tooLarge(MaxUploadSizeExceededException tooLarge) {
    return page(413, "site.refusal.too-large");
  }

  @ExceptionHandler
  Page unknown(Exception exception, HttpServletRequest request) {
    if (exception instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      return page(status, status == 404 ? "site.refusal.not-found" : "site.refusal.bad-request");
    }
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
    log.error("error {} at {} {}", id, request.getMethod(), request.getRequestURI(), exception);
    return page(500, "site.refusal.unknown", id);
  }

  private static Page page(int status, String messageKey, Object... arguments) {
    return Page.of("site/FailurePage")
        .with("status", status)
        .with("messageKey", messageKey)
        .with("arguments", arguments)
        .withStatus(status);
  }
}
