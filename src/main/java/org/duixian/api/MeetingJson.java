package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.duixian.followup.AgendaItem;
import org.duixian.followup.Decision;
import org.duixian.followup.MatterState;
import org.duixian.followup.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting.
 *
 * @param agenda its items, empty in a listing of meetings
 * @param decisions what it decided, empty in a listing of meetings
 */
record MeetingJson(
    long id,
    String title,
    LocalDate heldOn,
    String place,
    String chair,
    String attendants,
    boolean held,
    List<ItemJson> agenda,
    List<DecisionJson> decisions,
    boolean sample,
    int version,
    String page) {

  /** One item of the agenda; {@code originPage} shows what it was proposed from. */
  record ItemJson(
      int position,
      String title,
      @Nullable String reason,
      @Nullable String originPage,
      @Nullable Long unit) {

    static ItemJson of(AgendaItem item) {
      return new ItemJson(item.position(), item.title(), item.reason(), item.path(), item.unit());
    }
  }

  /** One decision, with its task in the ledger and the matter under which it is followed up. */
  record DecisionJson(
      int position,
      String words,
      long unit,
      String unitName,
      @Nullable String leader,
      LocalDate due,
      @Nullable Long task,
      long matter,
      MatterState state) {

    static DecisionJson of(Decision decision) {
      return new DecisionJson(
          decision.position(),
          decision.words(),
          decision.unit(),
          decision.unitName(),
          decision.leader(),
          decision.due(),
          decision.task(),
          decision.matter(),
          decision.state());
    }
  }

  static MeetingJson of(Meeting meeting, List<AgendaItem> agenda, List<Decision> decisions) {
    return new MeetingJson(
        meeting.id(),
        meeting.title(),
        meeting.heldOn(),
        meeting.place(),
        meeting.chair(),
        meeting.attendants(),
        meeting.held(),
        agenda.stream().map(ItemJson::of).toList(),
        decisions.stream().map(DecisionJson::of).toList(),
        meeting.sample(),
        meeting.version(),
        meeting.path());
  }
}
