package org.duixian.access;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    return scope(member, act, thing, null);
  }

  /** Returns on which items of a register an account may act. */
  public Scope scope(Member member, Act act, String register) {
    return scope(member, act, Thing.ITEM, register);
  }

  /** The modules are asked where the account's own role does not decide it alone. */
  private Scope scope(Member member, Act act, Thing thing, @Nullable String register) {
    Scope own = Scope.of(List.of(new Grant(member.role(), null)), act, thing);
    return own.all() || !PermissionTable.isGranted(act, thing)
        ? own
        : Scope.of(grants(member, register), act, thing);
  }

  /** Returns for which units an account holds a role in a register: for all where none is named. */
  public Scope held(Member member, AccountRole role, String register) {
    List<Grant> held =
        grants(member, register).stream().filter(each -> each.role() == role).toList();
    boolean all = held.stream().anyMatch(each -> each.unit() == null);
    Set<Long> units =
        held.stream().flatMap(each -> Stream.ofNullable(each.unit())).collect(toSet());
    return new Scope(all, false, units);
  }

  private List<Grant> grants(Member member, @Nullable String register) {
    return held(member).filter(each -> each.holdsIn(register)).toList();
  }

  private Stream<Grant> held(Member member) {
    return Stream.concat(
        Stream.of(new Grant(member.role(), null)),
        modules.stream().flatMap(module -> module.of(member).stream()));
  }

  /** Says whether the signed-in account may act on a thing. */
  public boolean may(Act act, Thing.One one) {
    return scope(act, one.thing()).holds(one);
  }

  /** Says whether there are things of a kind on which the signed-in account may act. */
  public boolean may(Act act, Thing thing) {
    return thing == Thing.ITEM
        ? CurrentMember.get().filter(member -> somewhere(member, act)).isPresent()
        : scope(act, thing).some();
  }

  /** Says whether an account may act on items of any register; each is asked for by itself. */
  private boolean somewhere(Member member, Act act) {
    List<Grant> all = held(member).toList();
    return Scope.of(all, act, Thing.ITEM).some();
  }

  /** Returns on which things of a kind the signed-in account may act: none if nobody is. */
  public Scope scope(Act act, Thing thing) {
    return CurrentMember.get().map(member -> scope(member, act, thing)).orElse(Scope.NOTHING);
  }

  /** Returns on which items of a register the signed-in account may act: none if nobody is. */
  public Scope scope(Act act, String register) {
    return CurrentMember.get().map(member -> scope(member, act, register)).orElse(Scope.NOTHING);
  }

  /** Returns for which units the signed-in account holds a role in a register. */
  public Scope held(AccountRole role, String register) {
    return CurrentMember.get().map(member -> held(member, role, register)).orElse(Scope.NOTHING);
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
    return grants(CurrentMember.require(), null).stream()
        .filter(each -> each.role() == AccountRole.UNIT)
        .map(Grant::unit)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
