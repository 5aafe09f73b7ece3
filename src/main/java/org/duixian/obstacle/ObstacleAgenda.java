package org.duixian.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.followup.AgendaItem;
import org.duixian.followup.AgendaSource;
import org.duixian.followup.Meeting;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Puts what was sent up to the joint meeting on its agenda, and keeps what it decided. */
@Component
record ObstacleAgenda(Obstacles obstacles, ObstacleDecisions decisions, Wording wording)
    implements AgendaSource {

  private static final String ORIGIN = "obstacle-";

  static String origin(Obstacle obstacle) {
    return ORIGIN + obstacle.id();
  }

  private static List<Long> own(List<String> origins) {
    return origins.stream()
        .filter(each -> each.matches(ORIGIN + "[0-9]{1,18}"))
        .map(each -> Long.valueOf(each.substring(ORIGIN.length())))
        .toList();
  }

  @Override
  public List<AgendaItem> standing(LocalDate day, Locale locale, int most) {
    return obstacles.raisedUp(most).stream().map(each -> item(each, day, locale)).toList();
  }

  private AgendaItem item(Obstacle each, LocalDate day, Locale locale) {
    String why =
        wording.of(
            locale,
            "obstacle.agenda",
            wording.of(locale, "obstacle.level." + each.level()),
            Ladder.age(each.raisedOn(), day));
    return new AgendaItem(
        0,
        each.itemTitle() + "：" + each.title(),
        why,
        origin(each),
        each.path(),
        each.unit(),
        each.unitName());
  }

  @Override
  public Map<String, String> states(List<String> origins, Locale locale) {
    Map<String, String> states = new HashMap<>();
    List<Long> own = own(origins);
    if (!own.isEmpty()) {
      obstacles
          .all(own)
          .forEach(
              each ->
                  states.put(origin(each), wording.of(locale, "obstacle.state." + each.state())));
    }
    return states;
  }

  @Override
  public List<String> open(List<String> origins) {
    List<Long> own = own(origins);
    return own.isEmpty()
        ? List.of()
        : obstacles.all(own).stream()
            .filter(each -> each.allows(ObstacleStepKind.DECIDED))
            .map(ObstacleAgenda::origin)
            .toList();
  }

  @Override
  public void decided(String origin, Meeting meeting, String words, long unit, LocalDate due) {
    for (Long id : own(List.of(origin))) {
      decisions.decide(id, meeting.id(), said(meeting, words), unit, due);
    }
  }

  @Override
  public void solved(List<String> origins, Meeting meeting, String words) {
    decisions.settle(own(origins), meeting.id(), said(meeting, words));
  }

  private static String said(Meeting meeting, String words) {
    return "%s（%s）：%s".formatted(meeting.title(), meeting.heldOn(), words);
  }
}
