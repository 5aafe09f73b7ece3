package org.duixian.access;

import org.duixian.site.Visitor;
import org.duixian.site.Visitors;
import org.springframework.stereotype.Component;

/** The visitor of a page, from the signed-in account. */
@Component
class MemberVisitors implements Visitors {

  private final Permission permission;

  MemberVisitors(Permission permission) {
    this.permission = permission;
  }

  @Override
  public Visitor current() {
    return CurrentMember.get()
        .map(
            member ->
                new Visitor(
                    member.name(),
                    member.unitName(),
                    member.districtName(),
                    deed -> deed instanceof Act.On on && permission.may(on.act(), on.thing())))
        .orElseGet(() -> new Visitor(null, null, "", deed -> false));
  }
}
