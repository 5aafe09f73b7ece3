package org.duixian.access;

import org.duixian.site.Visitor;
import org.duixian.site.Visitors;
import org.springframework.stereotype.Component;

/** The visitor of a page, from the signed-in account. */
@Component
class MemberVisitors implements Visitors {

  @Override
  public Visitor current() {
    return CurrentMember.get()
        .map(
            member ->
                new Visitor(
                    member.name(),
                    member.unitName(),
                    member.districtName(),
                    member.role().writes(),
                    member.role() == Role.ADMINISTRATOR))
        .orElseGet(() -> new Visitor(null, null, "", false, false));
  }
}
