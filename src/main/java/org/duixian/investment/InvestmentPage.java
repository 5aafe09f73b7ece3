package org.duixian.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.rules.DistrictRules;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which the money of one item is typed. */
@Controller
@RequestMapping("/registers/{register}/{id}/investment")
@May(act = Act.READ, thing = Thing.ITEM)
class InvestmentPage {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final Investments investments;
  private final InvestmentWork work;
  private final DistrictRules rules;
  private final Clock clock;

  InvestmentPage(
      Registers registers,
      Items items,
      ItemAccess access,
      Investments investments,
      InvestmentWork work,
      DistrictRules rules,
      Clock clock) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.investments = investments;
    this.work = work;
    this.rules = rules;
    this.clock = clock;
  }

  /** What a form asks for: it reads its fields, and acts where none is wrong. */
  private interface Deed {
    void act(Register register, Item item, InvestmentForm form, FormErrors errors);
  }

  static String path(Item item) {
    return item.path() + "/investment";
  }

  private Register register(String code) {
    Register register = registers.get(code);
    if (!register.declaration().traits().containsKey(InvestmentTrait.CODE)) {
      throw new NotFound();
    }
    return register;
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  @GetMapping
  Page show(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam(required = false) Integer year) {
    Register of = register(register);
    Item item = item(of, id);
    int asked = year == null ? today().getYear() : year;
    return page(of, item, asked, InvestmentForm.EMPTY, new FormErrors(), 200);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private Page page(
      Register register, Item item, int year, InvestmentForm form, FormErrors errors, int status) {
    Investments.Found found = investments.find(register.code(), item.id());
    Investment money = found.whole();
    Long within = money.partOf();
    return Page.of("investment/InvestmentPage")
        .with("view", InvestmentView.of(item, money, year, today(), rules.on(today()).progress()))
        .with("years", money.years())
        .with("form", form)
        .with("errors", errors)
        .with("editable", access.may(register.declaration().edit(), item))
        .with("parts", items.find(register, found.partIds()))
        .with("bundle", within == null ? null : items.find(register, within).orElse(null))
        .withStatus(status);
  }

  @PostMapping("/months")
  View month(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return done(
        register,
        id,
        typed,
        redirect,
        (of, item, form, errors) -> {
          YearMonth month = form.month("month", errors);
          Map<InvestmentSum, Long> sums = form.sums(errors);
          if (errors.isEmpty() && sums.isEmpty()) {
            errors.add("built", "investment.error.nothing");
          }
          if (errors.isEmpty()) {
            work.report(of, item, form.version(), month, sums, form.text("reason"));
          }
        });
  }

  @PostMapping("/plans")
  View plan(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return done(
        register,
        id,
        typed,
        redirect,
        (of, item, form, errors) -> {
          Long fen = form.fen("plan", errors);
          if (fen == null) {
            errors.add("plan", "investment.error.nothing");
            return;
          }
          LocalDate day = form.day("day", errors);
          List<Long> months = form.months(fen, errors);
          if (errors.isEmpty()) {
            work.plan(
                of, item, form.version(), day.getYear(), fen, months, day, form.text("resolution"));
          }
        });
  }

  @PostMapping("/sources")
  View sources(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return done(
        register,
        id,
        typed,
        redirect,
        (of, item, form, errors) -> {
          Map<FundSource, Long> sources = form.sources(errors);
          if (errors.isEmpty()) {
            work.sources(of, item, form.version(), sources);
          }
        });
  }

  @PostMapping("/counted")
  View counted(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return done(
        register,
        id,
        typed,
        redirect,
        (of, item, form, errors) -> {
          YearMonth from = form.at("counted").isEmpty() ? null : form.month("counted", errors);
          if (errors.isEmpty()) {
            work.counted(of, item, form.version(), from);
          }
        });
  }

  @PostMapping("/bundle")
  View bundle(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return done(
        register,
        id,
        typed,
        redirect,
        (of, item, form, errors) -> {
          String number = form.at("bundle");
          Item bundle = work.byNumber(of, number).orElse(null);
          if (bundle == null && !number.isEmpty()) {
            errors.add("bundle", "investment.error.no-item", number);
          } else {
            work.bundle(of, item, form.version(), bundle);
          }
        });
  }

  /** Does what a form asks for; where that is refused, the page comes back with it. */
  private View done(
      String code, long id, Map<String, String> typed, RedirectAttributes redirect, Deed deed) {
    Register register = register(code);
    Item item = item(register, id);
    InvestmentForm form = new InvestmentForm(new HashMap<>(typed));
    FormErrors errors = new FormErrors();
    try {
      deed.act(register, item, form, errors);
    } catch (InvestmentRefusal refused) {
      errors.add(refused.field(), refused.messageKey(), refused.arguments());
    }
    if (!errors.isEmpty()) {
      return page(register, item, today().getYear(), form, errors, 400);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("investment.kept"));
    return new RedirectView(path(item));
  }
}
