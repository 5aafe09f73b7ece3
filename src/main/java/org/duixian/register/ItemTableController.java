package org.duixian.register;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duixian.list.Query;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The table of a register. */
@Controller
class ItemTableController {

  private final Registers registers;
  private final ItemTables tables;
  private final ItemList list;
  private final ObjectProvider<RegisterLinks> beside;
  private final ViewTabs tabs;

  ItemTableController(
      Registers registers,
      ItemTables tables,
      ItemList list,
      ObjectProvider<RegisterLinks> beside,
      ViewTabs tabs) {
    this.registers = registers;
    this.tables = tables;
    this.list = list;
    this.beside = beside;
    this.tabs = tabs;
  }

  @GetMapping("/registers/{code}")
  View table(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    Register register = list.seen(registers.get(code));
    Map<String, String> sent = new HashMap<>(Query.joined(parameters));
    FormErrors errors = new FormErrors();
    if (sent.remove(UploadForm.TOO_LARGE) != null) {
      errors.add("main", "site.file.too-large");
    }
    boolean all = "all".equals(sent.remove("count"));
    Map<String, String> asked = ItemRanges.joined(register, sent, errors);
    Query<Item> query = list.query(register, asked);
    if (ItemRanges.sent(sent) && errors.isEmpty()) {
      return new RedirectView(query.path());
    }
    return Page.of("register/TablePage")
        .with("view", tables.of(register, query, all, sent, locale))
        .with("links", beside.stream().flatMap(each -> each.of(register).stream()).toList())
        .with("tabs", tabs.of(register, query, ""))
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }
}
