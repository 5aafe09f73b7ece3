package org.duixian.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.NavigationEntry;
import org.duixian.site.RoomFact;
import org.duixian.site.RoomFacts;
import org.springframework.stereotype.Component;

/** Tells which indicators a register feeds. */
@Component
record CountedRooms(Registers registers, Ties ties, Indicators indicators) implements RoomFacts {

  @Override
  public Map<String, RoomFact> facts(Collection<NavigationEntry> rooms) {
    List<String> asked = rooms.stream().map(NavigationEntry::href).toList();
    Map<Long, String> paths = new HashMap<>();
    if (registers.all().stream().map(Register::path).anyMatch(asked::contains)) {
      ties.all().forEach(tie -> paths.put(tie.indicator(), "/registers/" + tie.register()));
    }
    paths.values().retainAll(asked);
    return paths.isEmpty() ? Map.of() : fed(paths);
  }

  private Map<String, RoomFact> fed(Map<Long, String> paths) {
    Map<String, List<RoomFact.Fed>> fed = new HashMap<>();
    for (Indicator each : indicators.find(paths.keySet())) {
      fed.computeIfAbsent(paths.getOrDefault(each.id(), ""), path -> new ArrayList<>())
          .add(new RoomFact.Fed(each.name(), each.path()));
    }
    Map<String, RoomFact> facts = new HashMap<>();
    fed.forEach(
        (path, feeds) ->
            facts.put(path, new RoomFact(null, null, List.of(), null, List.copyOf(feeds), null)));
    return facts;
  }
}
