package org.duixian.register;

import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.declaration.Holder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with items: what a declaration says, answered by the one table of permissions.
 */
@Component
public record ItemAccess(Permission permission) {

  /** Returns on which items the signed-in account is one of these. */
  public Scope scope(Set<Holder> holders) {
    return holders.stream().map(this::scope).reduce(Scope.NOTHING, Scope::or);
  }

  private Scope scope(Holder holder) {
    return switch (holder) {
      case EVERYBODY -> permission.scope(Act.READ, Thing.ITEM);
      case OFFICE -> permission.scope(Act.EDIT, Thing.ITEM);
      case LEAD -> permission.scope(Act.REPORT, Thing.ITEM);
      case LEADER -> permission.scope(Act.APPROVE, Thing.ITEM);
      case UNIT -> permission.may(Act.REPORT, Thing.ITEM) ? Scope.EVERYTHING : Scope.NOTHING;
    };
  }

  /** Says whether the signed-in account is one of these for an item. */
  public boolean may(Set<Holder> holders, Item item) {
    return scope(holders).holds(new Thing.One(Thing.ITEM, item.lead(), false));
  }

  /** Refuses who is none of these for an item. */
  void require(Set<Holder> holders, Item item) {
    require(holders, List.of(item));
  }

  /** Refuses who is none of these for one of some items. */
  void require(Set<Holder> holders, List<Item> items) {
    Scope scope = scope(holders);
    for (Item item : items) {
      if (!scope.holds(new Thing.One(Thing.ITEM, item.lead(), false))) {
        throw new AccessDeniedException("the account is none of " + holders + " of " + item.path());
      }
    }
  }

  /** Says whether the signed-in account may open items; a unit opens those that it leads. */
  boolean opens(Register register) {
    return scope(register.declaration().open()).some();
  }
}
