package org.duixian.round;

import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.springframework.stereotype.Component;

/** Draws the page of a form: to be filled in by who may, to be checked or read by others. */
@Component
class FormPages {

  private final Permission permission;
  private final FormViews views;

  FormPages(Permission permission, FormViews views) {
    this.permission = permission;
    this.views = views;
  }

  Page page(Round round, long unit, FormViews.Wish wish, FormErrors errors, int status) {
    boolean office = permission.may(Act.CHECK, Thing.FORM);
    boolean reports = permission.may(Act.REPORT, Thing.FORM.of(unit));
    boolean writes = reports && (!office || wish.fills());
    FormView view = views.view(round, unit, writes, office, wish);
    FormErrors here = onPage(errors, view);
    return Page.of(writes ? "round/FormPage" : "round/CheckPage")
        .with("view", view)
        .with("errors", here)
        .with("more", errors.fields().size() - here.fields().size())
        .with("conflict", !wish.stale().isEmpty())
        .with("refused", null)
        .withStatus(status);
  }

  /** The errors at lines that this page shows; the others come when these are put right. */
  private static FormErrors onPage(FormErrors errors, FormView view) {
    FormErrors here = new FormErrors();
    for (String field : errors.fields()) {
      FormErrors.FieldError error = errors.at(field);
      boolean shown =
          view.typing().rows().stream().anyMatch(each -> field.endsWith("-" + each.line().id()));
      if (error != null && shown) {
        here.add(field, error.messageKey(), error.arguments().toArray());
      }
    }
    return here;
  }

  /** What was typed stays on the page, with the reason why it was not taken. */
  Page refused(Round round, long unit, FormInput input, boolean fills, RoundRefusal refused) {
    FormViews.Wish wish = FormViews.Wish.again(input, Set.of(), fills, null);
    boolean office = permission.may(Act.CHECK, Thing.FORM);
    FormView view = views.view(round, unit, true, office, wish);
    return Page.of("round/FormPage")
        .with("view", view)
        .with("errors", new FormErrors())
        .with("conflict", false)
        .with("refused", refused.messageKey())
        .withStatus(refused.status());
  }
}
