package org.duixian.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that happen outside of the handlers, such as an unknown path. */
@Controller
class FailureController implements ErrorController {

  @RequestMapping("/error")
  Page error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : 404;
    String key =
        switch (status) {
          case 403 -> "site.refusal.forbidden";
          case 404 -> "site.refusal.not-found";
          case 409 -> "site.refusal.still-working";
          case 413 -> "site.refusal.too-large";
          default -> "site.refusal.bad-request";
        };
    return Page.of("site/FailurePage")
        .with("status", status)
        .with("messageKey", key)
        .with("arguments", new Object[0])
        .withStatus(status);
  }
}
