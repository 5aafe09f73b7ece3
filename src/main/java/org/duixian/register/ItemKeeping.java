package org.duixian.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.duixian.access.AuditTrail;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds items, and writes what was done to them with their history, in the transaction of a deed.
 */
@Component
record ItemKeeping(
    ItemWrites writes, ItemHistory history, AuditTrail audit, ApplicationEventPublisher events) {

  /** Returns items as they stand, held until the transaction ends; refuses if one is missing. */
  List<Item> held(Register register, Collection<Long> ids) {
    List<Item> held = writes.hold(register.declaration(), ids);
    if (held.size() != ids.size()) {
      throw new NotFound();
    }
    return held;
  }

  /** Refuses an item that was changed or merged since it was seen. */
  static void requireVersion(Register register, Item item, int version) {
    if (item.mergedInto() != null) {
      throw new ItemRefusal(ItemRefusal.Code.MERGED, item.number());
    }
    if (item.version() != version) {
      throw ItemStanding.of(register, item).refusal();
    }
  }

  /** Writes items that are held, and their history. */
  void write(
      Register register,
      String action,
      @Nullable String reason,
      List<Item> before,
      List<Item> after) {
    if (after.isEmpty()) {
      return;
    }
    Set<Long> late = writes.update(register, before, after);
    if (!late.isEmpty()) {
      throw new IllegalStateException("items were held and yet overtaken: " + late);
    }
    history.keep(register.code(), action, reason, before, after);
  }

  /** Tells the audit trail and other modules, once all of it is written. */
  void tell(Register register, String action, List<Item> before, List<Item> after, LocalDate day) {
    if (after.isEmpty()) {
      return;
    }
    SequencedMap<String, Map<String, Object>> details = new LinkedHashMap<>();
    after.forEach(
        item ->
            details.put(
                item.register() + "/" + item.id(),
                Map.of("number", item.number(), "stage", item.stage(), "version", item.version())));
    audit.recordAll(action, Item.KIND, details);
    events.publishEvent(new ItemsWritten(register, action, before, after, day));
  }
}
