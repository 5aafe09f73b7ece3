package org.duixian.declaration;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.declaration.RegisterMeasure.Kind;

/** Checks that the parts of a declaration fit together. */
record DeclarationCheck(Declaration read, List<DeclarationFault> faults) {

  private static final Set<String> OWN_COLUMNS = Set.of("number", "stage", "since", "opened");

  /** Words that addresses of lists and histories of items use for themselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "number", "stage", "since", "opened", "merged", "sort", "order", "columns", "page",
          "after", "before", "q", "state", "count");

  void check() {
    if (!Declaration.AREAS.contains(read.area())) {
      add("area", Code.UNKNOWN_WORD, read.area());
    }
    read.fields().forEach(this::field);
    if (read.field(Core.TITLE.id()).isEmpty()) {
      add("fields.title", Code.MISSING);
    }
    if (!read.prefix().matches("[A-Z]{1,6}")) {
      add("number", Code.WRONG_ID, read.prefix());
    }
    read.passages().forEach(this::passage);
    read.measures().forEach(this::measure);
    read.columns().stream()
        .filter(column -> !OWN_COLUMNS.contains(column) && !column.contains("."))
        .forEach(column -> field("columns", column));
    reached();
  }

  private void add(String path, Code code, Object... arguments) {
    faults.add(DeclarationFault.of(path, code, arguments));
  }

  /** Only texts and codes of a register's own are kept so that no other item can have them. */
  private void field(Field field) {
    String path = "fields." + field.id();
    if (TAKEN.contains(field.id())) {
      add(path, Code.WRONG_ID, field.id());
    }
    if (field.unique() && (field.core().isPresent() || field.type().storage() != Storage.TEXT)) {
      add(path + ".unique", Code.WRONG_SHAPE);
    }
  }

  private void field(String path, String id) {
    if (read.field(id).isEmpty()) {
      add(path, Code.UNKNOWN_FIELD, id);
    }
  }

  private void stages(String path, Collection<String> ids) {
    ids.stream()
        .filter(id -> read.stage(id).isEmpty())
        .forEach(id -> add(path, Code.UNKNOWN_STAGE, id));
  }

  private void passage(Passage passage) {
    String path = "passages." + passage.id();
    stages(path + ".from", passage.from());
    stages(path + ".to", List.of(passage.to()));
    passage.needs().forEach(id -> field(path + ".needs", id));
    for (String check : passage.checks()) {
      if (!read.traits().containsKey(check.replaceFirst("\\..*", ""))) {
        add(path + ".checks", Code.UNKNOWN_CHECK, check);
      }
    }
    if (!passage.guard().isEmpty()) {
      Guard.fault(passage.guard(), read)
          .ifPresent(why -> add(path + ".guard", Code.WRONG_GUARD, why));
    }
  }

  private void measure(RegisterMeasure measure) {
    String path = "measures." + measure.id();
    stages(path, measure.stages());
    measure.where().keySet().forEach(id -> field(path + ".where", id));
    measure.by().forEach(id -> field(path + ".by", id));
    if (measure.kind() == Kind.DAYS) {
      measure.summed().ifPresent(id -> stages(path + ".days-from", List.of(id)));
    } else {
      measure.summed().filter(id -> !id.contains(".")).ifPresent(id -> field(path + ".sum", id));
    }
  }

  /** Each stage can be come to, and each that is no end can be left. */
  private void reached() {
    Set<String> reached = new HashSet<>(Set.of(read.first().id()));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      read.from(next.pop()).map(Passage::to).filter(reached::add).forEach(next::push);
    }
    for (Stage stage : read.stages()) {
      if (!reached.contains(stage.id())) {
        add("stages." + stage.id(), Code.NO_WAY_IN);
      }
      if (!stage.end() && read.from(stage.id()).count() == 1) {
        add("stages." + stage.id(), Code.NO_WAY_OUT);
      }
    }
  }
}
