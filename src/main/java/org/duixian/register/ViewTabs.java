package org.duixian.register;

import java.util.Comparator;
import java.util.List;
import org.duixian.list.Query;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The views of a register side by side; what is asked of one is asked of the others too. */
@Component
public class ViewTabs {

  /** One view, as a page leads to it. */
  public record Tab(String label, String path, boolean on) {}

  private final ObjectProvider<RegisterView> views;

  ViewTabs(ObjectProvider<RegisterView> views) {
    this.views = views;
  }

  /**
   * Returns all of them.
   *
   * @param ending of the view that is shown
   */
  List<Tab> of(Register register, Query<Item> query, String ending) {
    return views.stream()
        .sorted(Comparator.comparing(RegisterView::order))
        .map(each -> tab(register, query, each, each.ending().equals(ending)))
        .toList();
  }

  private static Tab tab(Register register, Query<Item> query, RegisterView view, boolean on) {
    String path = register.path() + view.ending();
    return new Tab(view.label(), view.asks() ? query.standing(path).path() : path, on);
  }
}
