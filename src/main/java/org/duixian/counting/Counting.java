package org.duixian.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.register.Contribution;
import org.duixian.register.Item;
import org.duixian.register.ItemHistory;
import org.duixian.register.ItemHistory.Step;
import org.duixian.register.ItemHistory.Taken;
import org.duixian.register.ItemsWritten;
import org.duixian.register.Register;
import org.duixian.register.TraitWritten;
import org.duixian.register.Traits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts items as they are written, in the same transaction: both stand or neither. */
@Component
public class Counting {

  private final ItemHistory history;
  private final Traits traits;
  private final CountingStore store;

  Counting(ItemHistory history, Traits traits, CountingStore store) {
    this.history = history;
    this.traits = traits;
    this.store = store;
  }

  @EventListener
  @Transactional
  public void written(ItemsWritten written) {
    List<Long> items = written.after().stream().map(Item::id).toList();
    count(written.register(), items, written.before().isEmpty());
  }

  @EventListener
  @Transactional
  public void touched(TraitWritten written) {
    count(written.register(), written.items(), false);
  }

  /** Counts some items anew from their history. */
  @Transactional
  public void count(Register register, Collection<Long> items) {
    count(register, items, false);
  }

  private void count(Register register, Collection<Long> items, boolean fresh) {
    if (register.declaration().measures().isEmpty() || items.isEmpty()) {
      return;
    }
    Map<Long, List<Taken>> passages = history.passages(register, items);
    Map<Long, List<Step>> steps = history.steps(register, items);
    Map<RegisterMeasure, Map<Long, List<Contribution>>> contributions =
        contributions(register, items);
    List<CountedMember> members = new ArrayList<>();
    for (Long item : items) {
      Membership membership =
          new Membership(
              register.declaration(),
              item,
              steps.getOrDefault(item, List.of()),
              passages.getOrDefault(item, List.of()));
      members.addAll(membership.members());
      contributions.forEach(
          (measure, byItem) ->
              members.addAll(
                  membership.contributed(measure, byItem.getOrDefault(item, List.of()))));
    }
    store.replace(register, items, members, fresh);
  }

  private Map<RegisterMeasure, Map<Long, List<Contribution>>> contributions(
      Register register, Collection<Long> items) {
    Map<RegisterMeasure, Map<Long, List<Contribution>>> contributions = new HashMap<>();
    for (RegisterMeasure measure : register.declaration().measures()) {
      if (measure.stages().isEmpty()) {
        measure
            .summed()
            .ifPresent(
                sum -> contributions.put(measure, traits.contributions(sum, register, items)));
      }
    }
    return contributions;
  }
}
