package org.duixian.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.access.AccountRole;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Holder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with items: what a declaration says, answered by the one table of permissions.
 */
@Component
public record ItemAccess(Permission permission) {

  /** Returns on which items of a register the signed-in account is one of these. */
  public Scope scope(Register register, Set<Holder> holders) {
    return scope(register.code(), holders);
  }

  private Scope scope(String register, Set<Holder> holders) {
    return holders.stream().map(each -> scope(register, each)).reduce(Scope.NOTHING, Scope::or);
  }

  private Scope scope(String register, Holder holder) {
    return switch (holder) {
      case EVERYBODY -> permission.scope(Act.READ, register);
      case OFFICE -> permission.scope(Act.EDIT, register);
      case LEAD -> permission.scope(Act.REPORT, register);
      case LEADER -> permission.scope(Act.APPROVE, register);
      case UNIT -> permission.scope(Act.REPORT, register).some() ? Scope.EVERYTHING : Scope.NOTHING;
      case SEAT -> permission.held(AccountRole.SEAT, register);
      case GRID_WORKER -> permission.held(AccountRole.GRID_WORKER, register);
      case MEDIATOR -> permission.held(AccountRole.MEDIATOR, register);
      case TAX_DESK -> permission.held(AccountRole.TAX_DESK, register);
    };
  }

  /** Returns what the signed-in account reads of a register, empty where it reads none of it. */
  public Optional<Register> seen(Register register) {
    if (scope(register, register.declaration().read()).some()) {
      return Optional.of(register);
    }
    boolean deputy = permission.held(AccountRole.DEPUTY, register.code()).some();
    return register.seenBy(deputy ? DisclosureLevel.DEPUTIES : DisclosureLevel.PUBLIC);
  }

  /** Returns what the signed-in account reads of a register, or refuses. */
  public Register requireSeen(Register register) {
    return seen(register)
        .orElseThrow(
            () -> new AccessDeniedException("the account may not read " + register.path()));
  }

  /** Refuses who does not read all items of a register, as sums over all of them need it. */
  public void requireAll(Register register) {
    if (!scope(register, register.declaration().read()).all()) {
      throw new AccessDeniedException("the account may not read all of " + register.path());
    }
  }

  /** Refuses who reads no item of a register in full. */
  public void requireSome(Register register) {
    if (!scope(register, register.declaration().read()).some()) {
      throw new AccessDeniedException("the account may not read " + register.path());
    }
  }

  /**
   * Returns the condition for items of several registers that the signed-in account reads in full;
   * nothing is to be bound.
   *
   * @param register SQL for the code of an item's register
   * @param lead SQL for the unit that leads it
   */
  public String readable(Collection<Register> registers, String register, String lead) {
    Stream<String> ways =
        registers.stream()
            .map(
                each ->
                    "%s = '%s' and %s"
                        .formatted(
                            register,
                            each.code(),
                            scope(each, each.declaration().read()).sql(lead)));
    return Stream.concat(Stream.of("false"), ways).collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Says whether the signed-in account reads an item in full. */
  public boolean reads(Register register, Item item) {
    return may(register.declaration().read(), item);
  }

  /** Says whether the signed-in account is one of these for an item. */
  public boolean may(Set<Holder> holders, Item item) {
    return scope(item.register(), holders).holds(new Thing.One(Thing.ITEM, item.lead(), false));
  }

  /** Refuses who is none of these for an item. */
  void require(Set<Holder> holders, Item item) {
    require(holders, List.of(item));
  }

  /** Refuses who is none of these for one of some items. */
  void require(Set<Holder> holders, List<Item> items) {
    Scope scope = items.isEmpty() ? Scope.NOTHING : scope(items.getFirst().register(), holders);
    for (Item item : items) {
      if (!scope.holds(new Thing.One(Thing.ITEM, item.lead(), false))) {
        throw new AccessDeniedException("the account is none of " + holders + " of " + item.path());
      }
    }
  }

  /** Says whether the signed-in account may open items; a unit opens those that it leads. */
  boolean opens(Register register) {
    return scope(register, register.declaration().open()).some();
  }
}
