package org.duixian.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Stage;
import org.duixian.kernel.Light;
import org.duixian.list.Query;

/** How an item stands to its days, the worst first; each is asked of the list by its columns. */
public enum ItemLight {
  /** Its last day has passed. */
  OVERDUE(Light.OVERDUE),
  /** Its last day is to come. */
  RUNNING(Light.GREEN),
  /** It has no last day. */
  OPEN(Light.NOT_DUE),
  DONE(Light.DONE),
  /** It has come to an end without a day on which it was done. */
  CLOSED(Light.NONE);

  private final Light light;

  ItemLight(Light light) {
    this.light = light;
  }

  /** Returns the last part of the id of its glyph. */
  public String glyph() {
    return light.glyph();
  }

  /** Returns the key of its words. */
  public String label() {
    return "register.light." + name();
  }

  /** Returns how an item stands on a day. */
  public static ItemLight of(Declaration declaration, Item item, LocalDate today) {
    if (item.day(Core.DONE.id()).isPresent()) {
      return DONE;
    }
    if (!going(declaration).contains(item.stage())) {
      return CLOSED;
    }
    return item.day(Core.DUE.id()).map(due -> due.isBefore(today) ? OVERDUE : RUNNING).orElse(OPEN);
  }

  /** The stages in which something is expected of items. */
  private static List<String> going(Declaration declaration) {
    return declaration.stages().stream()
        .filter(each -> !each.end() && !each.id().equals(Stage.WITHDRAWN))
        .map(Stage::id)
        .toList();
  }

  /** The same of an item {@code f} in SQL, by the day {@code :today}. */
  static String sql(Declaration declaration) {
    String going =
        going(declaration).stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    return """
    case when f.done_on is not null then 'DONE' when f.stage not in (%s) then 'CLOSED'
         when f.due_on is null then 'OPEN' when f.due_on < :today then 'OVERDUE'
         else 'RUNNING' end\
    """
        .formatted(going);
  }

  /** Returns the query that asks for these alone; empty if the list cannot be asked so. */
  public Optional<Query<Item>> asked(Declaration declaration, Query<Item> query, LocalDate today) {
    boolean dated = declaration.field(Core.DUE.id()).isPresent();
    boolean ends = declaration.field(Core.DONE.id()).isPresent();
    boolean taken =
        !query.asked(Core.DUE.id()).isEmpty()
            || !query.asked(Core.DONE.id()).isEmpty()
            || !dated
            || !ends;
    if (taken) {
      return Optional.empty();
    }
    Query<Item> open = query.with(Core.DONE.id(), this == DONE ? "any" : "none");
    return switch (this) {
      case DONE -> Optional.of(open);
      case CLOSED -> staged(declaration, open, false);
      case OPEN -> staged(declaration, open, true).map(each -> each.with(Core.DUE.id(), "none"));
      case OVERDUE ->
          staged(declaration, open, true)
              .map(each -> each.with(Core.DUE.id(), ".." + today.minusDays(1)));
      case RUNNING ->
          staged(declaration, open, true).map(each -> each.with(Core.DUE.id(), today + ".."));
    };
  }

  private static Optional<Query<Item>> staged(
      Declaration declaration, Query<Item> query, boolean going) {
    String asked = query.asked(Dimensions.STAGE);
    List<String> among = asked.isEmpty() ? List.of() : Arrays.asList(asked.split(","));
    List<String> open = going(declaration);
    List<String> stages =
        declaration.stages().stream()
            .map(Stage::id)
            .filter(each -> !each.equals(Stage.WITHDRAWN))
            .filter(each -> open.contains(each) == going)
            .filter(each -> among.isEmpty() || among.contains(each))
            .toList();
    return stages.isEmpty()
        ? Optional.empty()
        : Optional.of(query.with(Dimensions.STAGE, String.join(",", stages)));
  }
}
