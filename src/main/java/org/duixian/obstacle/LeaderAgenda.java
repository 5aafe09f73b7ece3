package org.duixian.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duixian.followup.Meeting;
import org.duixian.followup.Meetings;
import org.duixian.kernel.Label;
import org.duixian.register.Panel;
import org.duixian.responsibility.PersonPart;
import org.duixian.responsibility.Responsibility;
import org.springframework.stereotype.Component;

/** Shows a person which obstacles of his items stand on the agenda of the next meeting. */
@Component
record LeaderAgenda(Obstacles obstacles, Meetings meetings) implements PersonPart {

  @Override
  public Optional<Panel> of(long person, List<Responsibility> present) {
    Map<String, TreeSet<Long>> items = new TreeMap<>();
    present.forEach(
        each -> items.computeIfAbsent(each.register(), key -> new TreeSet<>()).add(each.item()));
    List<Obstacle> standing = new ArrayList<>();
    items.forEach(
        (register, some) -> standing.addAll(obstacles.raisedUp(register, List.copyOf(some))));
    List<Meeting> planned =
        meetings.list().stream().filter(meeting -> !meeting.held()).toList().reversed();
    return standing.isEmpty() && planned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                "agenda",
                new Label("联席会议议题", "On the agenda of the joint meeting"),
                "obstacle/AgendaFragment",
                Map.of("meetings", planned, "obstacles", standing)));
  }
}
