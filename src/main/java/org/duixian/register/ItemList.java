package org.duixian.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.Scope;
import org.duixian.declaration.Core;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The list of a register as the signed-in account may see it, for its files and the interface. */
@Component
public record ItemList(Items items, ItemAccess access) {

  /**
   * Reads what an address asks of a register's list; who sees the items of a unit alone asks for no
   * others.
   */
  public Query<Item> query(Register register, Map<String, String> parameters) {
    return readable(register, Query.of(parameters, ItemColumns.of(register)));
  }

  /** Returns what the signed-in account reads of a register, or refuses. */
  public Register seen(Register register) {
    return access.requireSeen(register);
  }

  /** Reads the same of another view of the register, such as {@code /map}. */
  public Query<Item> query(Register register, String ending, Map<String, String> parameters) {
    return readable(
        register,
        Query.of(parameters, ItemColumns.of(register).standing(register.path() + ending)));
  }

  /**
   * Returns how many items stand under each value of some fields, in each light and stage.
   *
   * @param dimensions fields that are counted by, or {@code stage}
   */
  public List<Items.Crossed> crossed(
      Register register, Query<Item> query, List<String> dimensions, LocalDate today) {
    return items.crossed(register, query, dimensions, today);
  }

  /**
   * Returns the items of a query that asks for a box, gathered by squares.
   *
   * @param step side of a square in millionths of a degree
   * @param squares how many at most
   */
  public List<Items.Near> near(
      Register register, Query<Item> query, int step, LocalDate today, int squares) {
    return items.near(register, query, step, today, squares);
  }

  /** Narrows a query to what the signed-in account may see. */
  Query<Item> readable(Register register, Query<Item> query) {
    if (!register.whole()) {
      return query;
    }
    Scope scope = access.scope(register, register.declaration().read());
    boolean led = register.column(Core.LEAD.id()).isPresent();
    if (!scope.some() || !scope.all() && !led) {
      throw new AccessDeniedException("the account may not read " + register.path());
    }
    return scope.all() ? query : query.among(Core.LEAD.id(), scope.units().stream().toList());
  }

  /** Returns a page of what a query asks for. */
  public PagePart<Item> page(Register register, Query<Item> query, int size) {
    return items.page(register, query, size);
  }
}
