package org.duixian.publication;

import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Member;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** In whose name papers are issued. */
@Controller
@May(thing = Thing.BULLETIN)
class IssuerController {

  private final Issuers issuers;

  IssuerController(Issuers issuers) {
    this.issuers = issuers;
  }

  @GetMapping("/bulletins/issuer")
  Page issuer() {
    return page(IssuerForm.of(standing()), new FormErrors());
  }

  private Issuer standing() {
    Member member = CurrentMember.require();
    return issuers.of(member.districtName());
  }

  private Page page(IssuerForm form, FormErrors errors) {
    return Page.of("publication/IssuerPage")
        .with("issuer", standing())
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/bulletins/issuer")
  View declare(IssuerForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    Issuer declared = form.read(errors);
    if (!errors.isEmpty()) {
      return page(form, errors);
    }
    issuers.declare(declared);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("publication.issuer.saved"));
    return new RedirectView("/bulletins/issuer");
  }
}
