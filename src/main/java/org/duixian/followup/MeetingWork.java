package org.duixian.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.goal.LedgerTasks;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares and holds meetings; each change names the version seen. */
@Service
public class MeetingWork {

  private static final int LONGEST_TITLE = 120;
  private static final Fields FIELDS =
      Fields.of("followup.", "title=meeting.title heldOn=meeting.day place=meeting.place")
          .and("followup.", "chair=meeting.chair attendants=meeting.attendants state#meeting!")
          .and("followup.", "item=meeting.own words=meeting.decision unit leader=meeting.leader")
          .and("followup.", "due=meeting.due");

  private final DistrictSql jdbc;
  private final Meetings meetings;
  private final Units units;
  private final FollowUp followUp;
  private final LedgerTasks ledger;
  private final Agenda agenda;
  private final AuditTrail audit;

  MeetingWork(
      DistrictSql jdbc,
      Meetings meetings,
      Units units,
      FollowUp followUp,
      LedgerTasks ledger,
      Agenda agenda,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.units = units;
    this.followUp = followUp;
    this.ledger = ledger;
    this.agenda = agenda;
    this.audit = audit;
  }

  /** Plans a meeting and returns its number. */
  @Transactional
  public long plan(MeetingForm.Read meeting) {
    long id =
        jdbc.sql(
                """
                insert into meeting (district, title, held_on, place, chair, attendants, sample)
                select code, :title, :day, :place, :chair, :attendants, sample
                from district where code = :district returning id
                """)
            .with(values(meeting))
            .single(Long.class);
    audit.record("meeting.plan", "meeting", id, Map.of("day", meeting.heldOn().toString()));
    return id;
  }

  private static Map<String, @Nullable Object> values(MeetingForm.Read meeting) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("district", CurrentMember.district());
    values.put("title", meeting.title());
    values.put("day", meeting.heldOn());
    values.put("place", meeting.place());
    values.put("chair", meeting.chair());
    values.put("attendants", meeting.attendants());
    return values;
  }

  /** Changes when, where and who. */
  @Transactional
  public void change(long id, int version, MeetingForm.Read meeting) {
    Map<String, @Nullable Object> values = values(meeting);
    values.put("id", id);
    values.put("version", version);
    int changed =
        jdbc.sql(
                """
                update meeting set title = :title, held_on = :day, place = :place, chair = :chair,
                    attendants = :attendants, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with(values)
            .update();
    requireOne(id, changed);
    audit.record("meeting.change", "meeting", id, Map.of("day", meeting.heldOn().toString()));
  }

  /** Puts items behind those that are there already. */
  @Transactional
  public void propose(long id, int version, List<AgendaItem> items) {
    touch(id, version, "version = version + 1", "state = 'PLANNED'");
    add(id, items);
    audit.record("meeting.agenda", "meeting", id, Map.of("added", items.size()));
  }

  private void add(long id, List<AgendaItem> items) {
    int position = meetings.agenda(id).size();
    for (AgendaItem item : items) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("district", CurrentMember.district());
      values.put("meeting", id);
      values.put("position", ++position);
      values.put("title", item.title());
      values.put("reason", item.reason());
      values.put("origin", item.origin());
      values.put("path", item.path());
      values.put("unit", item.unit());
      jdbc.sql(
              """
              insert into agenda_item (district, meeting, position, title, reason, origin, path,
                                       unit)
              values (:district, :meeting, :position, :title, :reason, :origin, :path,
                      cast(:unit as bigint))
              """)
          .with(values)
          .update();
    }
  }

  /** Takes an item off the agenda; those behind it move up. */
  @Transactional
  public void drop(long id, int version, int position) {
    Meeting now = meetings.find(id).orElseThrow(NotFound::new);
    if (now.version() != version) {
      throw standing(now).unseen().refusal();
    }
    touch(id, version, "version = version + 1", "state = 'PLANNED'");
    move(
        id,
        position,
        "delete from agenda_item where %s and position = :position",
        // Through the negative numbers, because a key holds after each row.
        "update agenda_item set position = -position where %s and position > :position",
        "update agenda_item set position = -position - 1 where %s and position < 0");
    audit.record("meeting.agenda", "meeting", id, Map.of("dropped", position));
  }

  private void move(long meeting, int position, String... statements) {
    for (String statement : statements) {
      jdbc.sql(statement.formatted("district = :district and meeting = :meeting"))
          .with("meeting", meeting, "position", position)
          .update();
    }
  }

  /** Notes that the meeting has taken place; what stood on its agenda by itself stays there. */
  @Transactional
  public void hold(long id, int version) {
    Meeting planned = meetings.find(id).orElseThrow(NotFound::new);
    List<AgendaItem> standing = agenda.standing(planned, Locale.SIMPLIFIED_CHINESE);
    touch(id, version, "state = 'HELD', version = version + 1", "state = 'PLANNED'");
    add(id, standing);
    audit.record("meeting.hold", "meeting", id, Map.of("standing", standing.size()));
  }

  /** Writes a decision about something on the agenda down, which also learns of it. */
  @Transactional
  public void decide(
      Meeting meeting, int version, long unit, DecisionForm.Read decision, String about) {
    decide(meeting, version, unit, decision);
    if (!agenda.origins(meeting).contains(about)) {
      throw new NotFound();
    }
    agenda.decided(about, meeting, decision.words(), unit, decision.due());
  }

  /** Notes what a meeting solved at once. */
  @Transactional
  public void solve(Meeting meeting, int version, List<String> origins, String words) {
    touch(meeting.id(), version, "version = version + 1", "state = 'HELD'");
    if (!agenda.origins(meeting).containsAll(origins)) {
      throw new NotFound();
    }
    agenda.solved(origins, meeting, words);
    audit.record("meeting.solve", "meeting", meeting.id(), Map.of("solved", origins.size()));
  }

  /** Writes a decision down: from then on it is a task of the ledger and a matter followed up. */
  @Transactional
  public void decide(Meeting meeting, int version, long unit, DecisionForm.Read decision) {
    touch(meeting.id(), version, "version = version + 1", "state = 'HELD'");
    int position = meetings.decisions(meeting.id()).size() + 1;
    int year = meeting.heldOn().getYear();
    String where = meeting.title() + " · " + meeting.heldOn();
    @Nullable Long task =
        ledger.hasYear(year)
            ? Long.valueOf(
                ledger.add(year, decision.words(), unit, decision.leader(), decision.due(), where))
            : null;
    long matter =
        followUp.open(
            new NewMatter(
                year,
                title(decision.words()),
                decision.words(),
                new MatterOrigin(
                    MatterOrigin.Kind.DECISION, where, meeting.path() + "#decision-" + position),
                unit,
                task,
                decision.due(),
                meeting.sample()));
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("district", CurrentMember.district());
    values.put("meeting", meeting.id());
    values.put("position", position);
    values.put("words", decision.words());
    values.put("unit", unit);
    values.put("leader", decision.leader());
    values.put("due", decision.due());
    values.put("task", task);
    values.put("matter", matter);
    jdbc.sql(
            """
            insert into decision (district, meeting, position, words, unit, leader, due, task,
                                  matter)
            values (:district, :meeting, :position, :words, :unit, :leader, :due,
                    cast(:task as bigint), :matter)
            """)
        .with(values)
        .update();
    audit.record("meeting.decide", "meeting", meeting.id(), Map.of("matter", matter));
  }

  private static String title(String words) {
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private void touch(long id, int version, String change, String condition) {
    requireOne(
        id,
        jdbc.sql(
                "update meeting set "
                    + change
                    + " where district = :district and id = :id and version = :version and "
                    + condition)
            .with("id", id, "version", version)
            .update());
  }

  private void requireOne(long id, int changed) {
    if (changed == 0) {
      throw standing(meetings.find(id).orElseThrow(NotFound::new)).refusal();
    }
  }

  private Standing standing(Meeting now) {
    Map<String, String> values = Fields.written(MeetingForm.of(now));
    values.put("state", now.held() ? "held" : "to-come");
    return Standing.of(Subject.of("meeting", now.id()), now.title(), now.path(), now.version())
        .with(FIELDS.naming("unit", id -> units.choice().getOrDefault(id, id)), values);
  }
}
