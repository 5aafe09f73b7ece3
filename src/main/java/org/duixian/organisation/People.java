package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.Rows;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a district and the posts they hold; their names stay out of the audit trail. */
@Component
public class People {

  private static final String POSTS =
      """
      select p.id, p.person, h.name person_name, p.unit, p.title, p.valid_from, p.valid_to,
             h.sample
      from post p join person h on h.district = p.district and h.id = p.person
      where p.district = :district
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  People(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns the posts that were held on a day, in the order in which they were entered. */
  public List<Post> on(String district, LocalDate day) {
    return jdbc.sql(
            POSTS
                + """
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                order by p.id
                """)
        .param("district", district)
        .param("day", day)
        .query(Rows.of(Post.class))
        .list();
  }

  /** All posts of a unit, those still held first. */
  List<Post> of(String district, long unit) {
    return jdbc.sql(
            POSTS + " and p.unit = :unit order by p.valid_to desc nulls first, p.valid_from, p.id")
        .param("district", district)
        .param("unit", unit)
        .query(Rows.of(Post.class))
        .list();
  }

  List<Person> all(String district) {
    return jdbc.sql("select id, name from person where district = :district order by name, id")
        .param("district", district)
        .query(Rows.of(Person.class))
        .list();
  }

  /** Adds a person and returns the number. */
  @Transactional
  public long add(String district, String name, boolean sample) {
    long id =
        jdbc.sql(
                """
                insert into person (district, name, sample) values (:district, :name, :sample)
                returning id
                """)
            .param("district", district)
            .param("name", name)
            .param("sample", sample)
            .query(Long.class)
            .single();
    record(district, "person.add", "person", id, Map.of());
    return id;
  }

  /** Gives a person a post at a unit from a day on and returns its number. */
  @Transactional
  public long appoint(
      String district,
      long person,
      long unit,
      String title,
      LocalDate from,
      @Nullable LocalDate to) {
    long id =
        jdbc.sql(
                """
                insert into post (district, person, unit, title, valid_from, valid_to)
                values (:district, :person, :unit, :title, :from, :to)
                returning id
                """)
            .param("district", district)
            .param("person", person)
            .param("unit", unit)
            .param("title", title)
            .param("from", from)
            .param("to", to)
            .query(Long.class)
            .single();
    record(
        district,
        "post.add",
        "post",
        id,
        Map.of("person", person, "unit", unit, "title", title, "from", from.toString()));
    return id;
  }

  /** Ends a post that is still held. */
  @Transactional
  void endPost(String district, long unit, long post, LocalDate lastDay) {
    int changed =
        jdbc.sql(
                """
                update post set valid_to = :lastDay
                where district = :district and unit = :unit and id = :id and valid_to is null
                  and valid_from <= :lastDay
                """)
            .param("district", district)
            .param("unit", unit)
            .param("id", post)
            .param("lastDay", lastDay)
            .update();
    if (changed == 0) {
      throw new NotFound();
    }
    record(district, "post.end", "post", post, Map.of("lastDay", lastDay.toString()));
  }

  private void record(
      String district, String action, String type, long id, Map<String, Object> detail) {
    if (CurrentMember.get().isPresent()) {
      audit.record(action, type, id, detail);
    } else {
      audit.recordForSystem(district, action, type, id, detail);
    }
  }
}
