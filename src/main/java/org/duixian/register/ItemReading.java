package org.duixian.register;

import org.duixian.kernel.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Finds registers and items for whoever is signed in, and refuses what that account may not see.
 */
@Component
class ItemReading {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;

  ItemReading(Registers registers, Items items, ItemAccess access) {
    this.registers = registers;
    this.items = items;
    this.access = access;
  }

  /** Returns a register of which the account may see items. */
  Register register(String code) {
    Register register = registers.get(code);
    if (!access.scope(register.declaration().read()).some()) {
      throw new AccessDeniedException("the account may not read " + register.path());
    }
    return register;
  }

  /** Returns an item that the account may see. */
  Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    access.require(register.declaration().read(), item);
    return item;
  }
}
