package org.duixian.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.access.AuditTrail;
import org.duixian.kernel.When;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/**
 * Answers an edit that came too late with both versions, from which the sender chooses field by
 * field; whoever sent what stands already goes on as if it had been saved.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StaleAdvice {

  private final AuditTrail audit;

  StaleAdvice(AuditTrail audit) {
    this.audit = audit;
  }

  @ExceptionHandler
  View stale(
      Stale stale,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    BothVersions both = both(stale, request);
    boolean partial = request.getHeader("HX-Request") != null;
    if (both.settled(request.getParameterMap())) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("change.settled"));
      if (partial) {
        // A redirect would be followed unseen and its page put where a part belongs.
        response.setHeader("HX-Redirect", both.back());
        return (model, asked, answer) -> answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      return new RedirectView(both.back());
    }
    if (partial) {
      response.setHeader("HX-Retarget", "#main");
      response.setHeader("HX-Reswap", "innerHTML show:window:top");
    }
    return Page.of(partial ? "change/BothVersionsPartial" : "change/BothVersionsPage")
        .with("both", both)
        .withStatus(stale.status());
  }

  private BothVersions both(Stale stale, HttpServletRequest request) {
    Map<String, String[]> sent = request.getParameterMap();
    MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    Set<String> files = parts == null ? Set.of() : parts.getMultiFileMap().keySet();
    Map<String, AuditTrail.Entry> last =
        audit.latest(
            stale.standing().getFirst().subject().kind(),
            stale.standing().stream().map(each -> each.subject().id()).toList());
    List<BothVersions.Conflict> conflicts =
        stale.standing().stream()
            .map(
                each -> {
                  AuditTrail.Entry by = last.get(each.subject().id());
                  String changed = by == null ? "" : by.accountName() + " " + When.of(by.at());
                  return new BothVersions.Conflict(each, changed, BothVersions.rows(each, sent));
                })
            .toList();
    List<BothVersions.Sent> kept = BothVersions.kept(sent, conflicts, stale);
    return new BothVersions(
        request.getRequestURI(), stale.back(), stale.done, conflicts, kept, files);
  }
}
