package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
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

  private final DistrictSql jdbc;
  private final AuditTrail audit;

  People(DistrictSql jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns the posts that were held on a day, in the order in which they were entered. */
  public List<Post> on(LocalDate day) {
    return jdbc.sql(
            POSTS
                + """
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                order by p.id
                """)
        .with("day", day)
        .list(Post.class);
  }

  /** All posts of a unit, those still held first. */
  List<Post> of(long unit) {
    return jdbc.sql(
            POSTS + " and p.unit = :unit order by p.valid_to desc nulls first, p.valid_from, p.id")
        .with("unit", unit)
        .list(Post.class);
  }

  /** Returns all people, by name. */
  public List<Person> all() {
    return jdbc.sql("select id, name from person where district = :district order by name, id")
        .list(Person.class);
  }

  /** Adds a person and returns the number. */
  @Transactional
  public long add(String name, boolean sample) {
    long id =
        jdbc.sql(
                """
                insert into person (district, name, sample) values (:district, :name, :sample)
                returning id
                """)
            .with("name", name, "sample", sample)
            .single(Long.class);
    record("person.add", "person", id, Map.of());
    return id;
  }

  /** Gives a person a post at a unit from a day on and returns its number. */
  @Transactional
  public long appoint(
      long person, long unit, String title, LocalDate from, @Nullable LocalDate to) {
    long id =
        jdbc.sql(
                """
                insert into post (district, person, unit, title, valid_from, valid_to)
                values (:district, :person, :unit, :title, :from, :to)
                returning id
                """)
            .with("person", person, "unit", unit, "title", title, "from", from, "to", to)
            .single(Long.class);
    record(
        "post.add",
        "post",
        id,
        Map.of("person", person, "unit", unit, "title", title, "from", from.toString()));
    return id;
  }

  /** Ends a post that is still held. */
  @Transactional
  void endPost(long unit, long post, LocalDate lastDay) {
    int changed =
        jdbc.sql(
                """
                update post set valid_to = :lastDay
                where district = :district and unit = :unit and id = :id and valid_to is null
                  and valid_from <= :lastDay
                """)
            .with("unit", unit, "id", post, "lastDay", lastDay)
            .update();
    if (changed == 0) {
      throw new NotFound();
    }
    record("post.end", "post", post, Map.of("lastDay", lastDay.toString()));
  }

  private void record(String action, String type, long id, Map<String, Object> detail) {
    audit.record(action, type, id, detail);
  }
}
