package org.duixian.followup;

import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** Reads the joint meetings of a district, for their pages and for their minutes. */
@Repository
public class Meetings {

  private static final String SELECT =
      """
      select id, title, held_on, place, chair, attendants, state = 'HELD' held, sample, version
      from meeting where district = :district\s""";

  private final DistrictSql jdbc;

  Meetings(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the meetings, the latest first. */
  public List<Meeting> list() {
    return jdbc.sql(SELECT + "order by held_on desc, id desc").list(Meeting.class);
  }

  /** Returns one meeting, empty if the district has none of that number. */
  public Optional<Meeting> find(long id) {
    return jdbc.sql(SELECT + "and id = :id").with("id", id).optional(Meeting.class);
  }

  /** Returns the agenda in order. */
  public List<AgendaItem> agenda(long meeting) {
    return jdbc.sql(
            """
            select i.position, i.title, i.reason, i.origin, i.path, i.unit, u.name unit_name
            from agenda_item i left join unit u on u.district = i.district and u.id = i.unit
            where i.district = :district and i.meeting = :meeting order by i.position
            """)
        .with("meeting", meeting)
        .list(AgendaItem.class);
  }

  /** Returns the decisions in order, with the state of their matters. */
  public List<Decision> decisions(long meeting) {
    return jdbc.sql(
            """
            select d.position, d.words, d.unit, u.name unit_name, d.leader, d.due, d.task, d.matter,
                   m.state
            from decision d
            join unit u on u.district = d.district and u.id = d.unit
            join matter m on m.district = d.district and m.id = d.matter
            where d.district = :district and d.meeting = :meeting order by d.position
            """)
        .with("meeting", meeting)
        .list(Decision.class);
  }
}
