package org.duixian.register;

import java.util.List;
import org.springframework.stereotype.Component;

/** Leads to what the traits of a register show of all its items. */
@Component
record TraitLinks(Traits traits) implements RegisterLinks {

  @Override
  public List<Link> of(Register register) {
    return traits.of(register.declaration()).stream()
        .flatMap(
            trait -> trait.page(register).stream().map(path -> new Link(trait.label().key(), path)))
        .toList();
  }
}
