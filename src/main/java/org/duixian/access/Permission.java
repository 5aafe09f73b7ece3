package org.duixian.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says who may do what, by one table; nobody else asks for a role. */
@Component
public class Permission {

  private final ObjectProvider<Grants> modules;

  Permission(ObjectProvider<Grants> modules) {
    this.modules = modules;
  }

  /** Says whether an account may act on a thing. */
  public boolean may(Member member, Act act, Thing.One one) {
    return scope(member, act, one.thing()).holds(one);
  }

  /** Returns on which things of a kind an account may act. */
  public Scope scope(Member member, Act act, Thing thing) {
    Grant role = new Grant(member.role(), null);
    boolean units = PermissionTable.reaches(act, thing).stream().anyMatch(Reach::own);
    return Scope.of(units ? grants(member) : List.of(role), act, thing);
  }

  /** What the modules know is for units, so they are asked only where units matter. */
  private List<Grant> grants(Member member) {
    return Stream.concat(
            Stream.of(new Grant(member.role(), null)),
            modules.stream().flatMap(module -> module.of(member).stream()))
        .toList();
  }

  /** Says whether the signed-in account may act on a thing. */
  public boolean may(Act act, Thing.One one) {
    return scope(act, one.thing()).holds(one);
  }

  /** Says whether there are things of a kind on which the signed-in account may act. */
  public boolean may(Act act, Thing thing) {
    return scope(act, thing).some();
  }

  /** Returns on which things of a kind the signed-in account may act: none if nobody is. */
  public Scope scope(Act act, Thing thing) {
    return CurrentMember.get()
        .map(member -> scope(member, act, thing))
        .orElseGet(() -> new Scope(false, false, Set.of()));
  }

  /** Refuses the signed-in account what it may not do to a thing. */
  public void require(Act act, Thing.One one) {
    if (!may(act, one)) {
      throw new AccessDeniedException("the account may not " + act + " " + one);
    }
  }

  /** Refuses the signed-in account what it may do to no thing of a kind. */
  public void require(Act act, Thing thing) {
    if (!may(act, thing)) {
      throw new AccessDeniedException("the account may not " + act + " " + thing);
    }
  }

  /** Returns the unit for which the signed-in account reports, empty if none. */
  public Optional<Long> ownUnit() {
    return grants(CurrentMember.require()).stream()
        .map(Grant::unit)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
