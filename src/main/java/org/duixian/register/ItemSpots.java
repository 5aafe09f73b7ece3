package org.duixian.register;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where items are found on maps; traits tell it. */
@Component
public class ItemSpots {

  private final ItemWrites writes;

  ItemSpots(ItemWrites writes) {
    this.writes = writes;
  }

  /** Says where items are, empty for nowhere, in the transaction of what that comes from. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Register register, Map<Long, Optional<Spot>> spots) {
    if (!spots.isEmpty()) {
      writes.locate(register.code(), spots);
    }
  }
}
