package org.duixian.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own tokens, and for administrators those of the district. */
@Controller
class TokenController {

  private final AccessTokens tokens;
  private final Accounts accounts;
  private final Permission permission;

  TokenController(AccessTokens tokens, Accounts accounts, Permission permission) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.permission = permission;
  }

  @GetMapping("/account/tokens")
  Page list() {
    return page(TokenForm.empty(CurrentMember.require()), new FormErrors(), "");
  }

  private Page page(TokenForm form, FormErrors errors, String secret) {
    Member member = CurrentMember.require();
    return Page.of("access/TokensPage")
        .with("tokens", tokens.list(whose(member)))
        .with("accounts", choice(member))
        .with("form", form)
        .with("errors", errors)
        .with("secret", secret)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** The account to keep to; null for an administrator, who sees to all. */
  private @Nullable Long whose(Member member) {
    return permission.may(Act.EDIT, Thing.ACCOUNT) ? null : Long.valueOf(member.id());
  }

  private Map<String, String> choice(Member member) {
    Map<String, String> choice = new LinkedHashMap<>();
    if (permission.may(Act.EDIT, Thing.ACCOUNT)) {
      List<AccountView> open = accounts.list().stream().filter(AccountView::active).toList();
      open.forEach(each -> choice.put(String.valueOf(each.id()), each.name()));
    } else {
      choice.put(String.valueOf(member.id()), member.name());
    }
    return choice;
  }

  /** Shows the secret once, on the answer itself: it is kept nowhere. */
  @May(thing = Thing.PERSONAL)
  @PostMapping("/account/tokens")
  Page make(TokenForm form) {
    Member member = CurrentMember.require();
    FormErrors errors = new FormErrors();
    TokenForm.Read read = form.read(errors);
    Optional<Long> account =
        choice(member).keySet().stream()
            .filter(id -> id.equals(form.account()))
            .map(Long::valueOf)
            .findFirst();
    if (account.isEmpty()) {
      errors.add("account", "site.error.choice");
    }
    if (!errors.isEmpty() || account.isEmpty()) {
      return page(form, errors, "");
    }
    String secret = tokens.make(account.get(), read.name(), read.scope(), read.life());
    return page(TokenForm.empty(member), errors, secret);
  }

  @May(thing = Thing.PERSONAL)
  @PostMapping("/account/tokens/{id}/revoke")
  View revoke(@PathVariable long id, RedirectAttributes redirect) {
    if (!tokens.revoke(id, whose(CurrentMember.require()))) {
      throw new NotFound();
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("access.token.revoked"));
    return new RedirectView("/account/tokens");
  }
}
