package org.duixian.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.site.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps what is asked of a list under a name, and forgets it. */
@Controller
class ViewController {

  private static final int LONGEST_NAME = 60;

  private final List<Columns<?>> lists;
  private final List<MoreLists> more;
  private final KeptViews views;
  private final AuditTrail audit;
  private final Permission permission;

  ViewController(
      List<Columns<?>> lists,
      List<MoreLists> more,
      KeptViews views,
      AuditTrail audit,
      Permission permission) {
    this.lists = List.copyOf(lists);
    this.more = List.copyOf(more);
    this.views = views;
    this.audit = audit;
    this.permission = permission;
  }

  /** Every account has views of its own, so whoever may read may also name one. */
  @May(thing = Thing.PERSONAL)
  @Transactional
  @PostMapping("/views/{list:[a-z0-9-]{1,60}}")
  public View keep(
      @PathVariable String list,
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    Query<?> query = Query.of(Query.carried(parameters), list(list)).at(Place.FIRST);
    if (shared) {
      permission.require(Act.EDIT, Thing.SHARED_VIEW);
    }
    String given = name.strip();
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("list.view.name-missing"));
      return new RedirectView(query.path());
    }
    long id = views.keep(query, given, shared);
    audit.record("view.save", "view", id, Map.of("query", query.query()));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("list.view.saved", given));
    return new RedirectView(query.path());
  }

  private Columns<?> list(String name) {
    return lists.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> declared(name))
        .orElseThrow(NotFound::new);
  }

  private Optional<Columns<?>> declared(String name) {
    return more.stream()
        .flatMap(each -> each.find(name).stream())
        .<Columns<?>>map(each -> each)
        .findFirst();
  }

  @May(thing = Thing.PERSONAL)
  @Transactional
  @PostMapping("/views/{list:[a-z0-9-]{1,60}}/{id:[0-9]{1,18}}/delete")
  public View forget(
      @PathVariable String list,
      @PathVariable long id,
      @RequestParam Map<String, String> parameters) {
    Query<?> query = Query.of(Query.carried(parameters), list(list)).at(Place.FIRST);
    if (!views.forget(id)) {
      throw new NotFound();
    }
    audit.record("view.delete", "view", id, Map.of());
    return new RedirectView(query.path());
  }
}
