package org.duixian.counting;

import java.util.List;
import org.duixian.register.Register;
import org.duixian.register.RegisterLinks;
import org.springframework.stereotype.Component;

/** Leads to what is counted of a register. */
@Component
class CountingLinks implements RegisterLinks {

  @Override
  public List<Link> of(Register register) {
    return register.declaration().measures().isEmpty()
        ? List.of()
        : List.of(new Link("counting.measures", register.path() + "/measures"));
  }
}
