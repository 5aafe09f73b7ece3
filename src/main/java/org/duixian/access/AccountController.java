package org.duixian.access;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** One's own password, and for administrators the accounts of the district. */
@Controller
class AccountController {

  private static final int ROWS = 50;

  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 200;

  private final Accounts accounts;
  private final AuditTrail audit;
  private final PasswordEncoder passwords;
  private final TransactionTemplate transaction;
  private final OpenSessions sessions;
  private final Permission permission;

  AccountController(
      Accounts accounts,
      AuditTrail audit,
      PasswordEncoder passwords,
      TransactionTemplate transaction,
      OpenSessions sessions,
      Permission permission) {
    this.accounts = accounts;
    this.audit = audit;
    this.passwords = passwords;
    this.transaction = transaction;
    this.sessions = sessions;
    this.permission = permission;
  }

  @GetMapping("/account")
  Page account(@RequestParam(defaultValue = "1") int page) {
    return page(page, new FormErrors(), "", "", "", "");
  }

  private Page page(FormErrors errors, String login, String name, String unit, String link) {
    return page(1, errors, login, name, unit, link);
  }

  private Page page(
      int asked, FormErrors errors, String login, String name, String unit, String link) {
    Member member = CurrentMember.require();
    List<AccountView> all = permission.may(Act.EDIT, Thing.ACCOUNT) ? accounts.list() : List.of();
    int pages = Math.max(1, Math.ceilDiv(all.size(), ROWS));
    int page = Math.clamp(asked, 1, pages);
    return Page.of("access/AccountPage")
        .with("member", member)
        .with("errors", errors)
        .with("accounts", all.stream().skip((page - 1L) * ROWS).limit(ROWS).toList())
        .with("page", page)
        .with("pages", pages)
        .with("roles", Arrays.asList(AccountRole.values()))
        .with("login", login)
        .with("name", name)
        .with("unit", unit)
        .with("link", link)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** Keeps the session in which the password is changed and ends all others of the account. */
  @May(thing = Thing.PERSONAL)
  @PostMapping("/account/password")
  View password(
      @RequestParam String password,
      @RequestParam String again,
      HttpSession session,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      errors.add("password", "access.password.length", SHORTEST_PASSWORD);
    } else if (!password.equals(again)) {
      errors.add("again", "access.password.differs");
    }
    if (!errors.isEmpty()) {
      return page(errors, "", "", "", "");
    }
    Member member = CurrentMember.require();
    String hash = passwords.encode(password);
    transaction.executeWithoutResult(
        status -> {
          accounts.setPassword(member.id(), hash);
          audit.record("account.password", "account", member.id(), Map.of());
        });
    sessions.endOthers(member.district(), member.login(), session.getId());
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("access.password.saved"));
    return new RedirectView("/account");
  }

  @May(thing = Thing.ACCOUNT)
  @PostMapping("/accounts")
  View open(
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam AccountRole role,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    if (!login.matches("[A-Za-z0-9._-]{2,40}")) {
      errors.add("login", "access.account.login-form");
    }
    if (name.isBlank() || name.length() > 60) {
      errors.add("name", "access.account.name-missing");
    }
    if (errors.isEmpty()) {
      errors = save(login, name.strip(), unit.strip(), role);
    }
    if (!errors.isEmpty()) {
      return page(errors, login, name, unit, "");
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("access.account.opened", name));
    return new RedirectView("/account");
  }

  private FormErrors save(String login, String name, String unit, AccountRole role) {
    try {
      transaction.executeWithoutResult(
          status -> {
            long id = accounts.open(login, name, role, unit.isEmpty() ? null : unit, false);
            audit.record(
                "account.open", "account", id, Map.of("login", login, "role", role.name()));
          });
      return new FormErrors();
    } catch (DuplicateKeyException taken) {
      return new FormErrors().add("login", "access.account.login-taken");
    }
  }

  /** Shows the link once, on the answer itself: it is a secret and is kept nowhere. */
  @May(thing = Thing.ACCOUNT)
  @PostMapping("/accounts/{id}/link")
  Page link(@PathVariable long id) {
    String token =
        transaction.execute(
            status -> {
              boolean known = accounts.list().stream().anyMatch(account -> account.id() == id);
              if (!known) {
                throw new NotFound();
              }
              audit.record("account.link", "account", id, Map.of());
              return accounts.makeLink(id);
            });
    return page(new FormErrors(), "", "", "", address(token));
  }

  /** Shows a link for each open account that has no password yet, once, to be handed out. */
  @May(thing = Thing.ACCOUNT)
  @PostMapping("/accounts/links")
  Page links() {
    Member member = CurrentMember.require();
    List<AccountView> waiting =
        accounts.list().stream()
            .filter(account -> account.active() && !account.hasPassword())
            .filter(account -> account.id() != member.id())
            .toList();
    List<Long> ids = waiting.stream().map(AccountView::id).toList();
    List<String> tokens =
        transaction.execute(
            status -> {
              audit.record("account.links", "account", member.id(), Map.of("accounts", ids));
              return accounts.makeLinks(ids);
            });
    return Page.of("access/LinksPage")
        .with("accounts", waiting)
        .with("links", tokens.stream().map(AccountController::address).toList());
  }

  /** The link as it is handed out, on the host by which the administrator came. */
  private static String address(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/sign-in/once/" + token)
        .toUriString();
  }

  /** Closes or reopens an account; whoever is signed in with it is not any more. */
  @May(thing = Thing.ACCOUNT)
  @PostMapping("/accounts/{id}/active")
  View active(@PathVariable long id, @RequestParam boolean active, RedirectAttributes redirect) {
    return changed(
        id,
        redirect,
        active ? "access.reopened" : "access.closed",
        district -> {
          audit.record("account.active", "account", id, Map.of("active", active));
          return accounts.setActive(id, active);
        });
  }

  /** Gives an account another role, from its next sign-in on. */
  @May(thing = Thing.ACCOUNT)
  @PostMapping("/accounts/{id}/role")
  View role(@PathVariable long id, @RequestParam AccountRole role, RedirectAttributes redirect) {
    return changed(
        id,
        redirect,
        "access.role.changed",
        district -> {
          audit.record("account.role", "account", id, Map.of("role", role.name()));
          return accounts.setRole(id, role);
        });
  }

  /** Nobody changes the own account: the last administrator would lock everybody out. */
  private View changed(
      long id, RedirectAttributes redirect, String done, Predicate<String> change) {
    Member member = CurrentMember.require();
    String district = member.district();
    AccountView account =
        accounts.list().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(NotFound::new);
    if (member.id() != id) {
      transaction.executeWithoutResult(
          status -> {
            if (!change.test(district)) {
              throw new NotFound();
            }
          });
      sessions.end(district, account.login());
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(done, account.name()));
    }
    return new RedirectView("/account");
  }
}
