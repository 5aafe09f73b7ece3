package org.duixian.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The agenda of a meeting: what was put on it, and what stands on it by itself. */
@Component
class Agenda {

  /** More than a meeting gets through. */
  private static final int MOST = 60;

  private final Meetings meetings;
  private final ObjectProvider<AgendaSource> sources;

  Agenda(Meetings meetings, ObjectProvider<AgendaSource> sources) {
    this.meetings = meetings;
    this.sources = sources;
  }

  /** Returns what stands on the agenda by itself and was not put on it, none once it was held. */
  List<AgendaItem> standing(Meeting meeting, Locale locale) {
    if (meeting.held()) {
      return List.of();
    }
    Set<String> there =
        meetings.agenda(meeting.id()).stream()
            .map(AgendaItem::origin)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    List<AgendaItem> standing = new ArrayList<>();
    for (AgendaSource source : sources.stream().toList()) {
      for (AgendaItem item : source.standing(meeting.heldOn(), locale, MOST)) {
        if (standing.size() < MOST && item.origin() != null && there.add(item.origin())) {
          standing.add(item);
        }
      }
    }
    return standing;
  }

  private static List<String> origins(List<AgendaItem> agenda) {
    return agenda.stream().map(AgendaItem::origin).filter(Objects::nonNull).toList();
  }

  /** Returns how the things on an agenda stand now, in words, by their origins. */
  Map<String, String> states(List<AgendaItem> agenda, Locale locale) {
    Map<String, String> states = new HashMap<>();
    sources.forEach(source -> states.putAll(source.states(origins(agenda), locale)));
    return states;
  }

  /** Returns what a meeting can still decide about. */
  List<AgendaItem> open(List<AgendaItem> agenda) {
    Set<String> open = new HashSet<>();
    sources.forEach(source -> open.addAll(source.open(origins(agenda))));
    return agenda.stream().filter(item -> open.contains(String.valueOf(item.origin()))).toList();
  }

  /** Returns the origins on the agenda of a meeting. */
  List<String> origins(Meeting meeting) {
    return origins(meetings.agenda(meeting.id()));
  }

  void decided(String origin, Meeting meeting, String words, long unit, LocalDate due) {
    sources.forEach(source -> source.decided(origin, meeting, words, unit, due));
  }

  void solved(List<String> origins, Meeting meeting, String words) {
    sources.forEach(source -> source.solved(origins, meeting, words));
  }
}
