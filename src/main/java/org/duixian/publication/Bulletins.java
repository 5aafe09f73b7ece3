package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import org.duixian.database.Rows;
import org.duixian.publication.paper.Level;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of a district. */
@Repository
public class Bulletins {

  private static final String SELECT =
      """
      select b.id, b.kind, b.year, b.round, b.meeting, b.title, b.recipients, b.state, b.made_at, b.author,
             b.author_name, b.checker, b.checker_name, b.checked_at, b.signer, b.signer_name,
             b.signed_at, b.number, b.open_to_all, b.sample, b.attendants, b.head, b.office,
             b.mark, b.as_of, b.version
      from bulletin b
      where b.district = :district\s""";

  private static final RowMapper<Bulletin> ROWS = Rows.of(Bulletin.class);

  private final JdbcClient jdbc;

  Bulletins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the papers of a year without drafts of reports, the newest first. */
  public List<Bulletin> list(String district, int year) {
    return jdbc.sql(SELECT + "and b.year = :year and b.kind <> 'DRAFT' order by b.id desc")
        .param("district", district)
        .param("year", year)
        .query(ROWS)
        .list();
  }

  /** Returns the published papers of a year, as units see them, the newest first. */
  public List<Bulletin> published(String district, int year) {
    return list(district, year).stream()
        .filter(bulletin -> bulletin.state() == BulletinState.PUBLISHED)
        .toList();
  }

  /** Returns what everybody may read, the newest first. */
  public List<Bulletin> openToAll(String district) {
    return jdbc.sql(
            SELECT
                + """
                and b.open_to_all and b.state = 'PUBLISHED' order by b.signed_at desc limit 100
                """)
        .param("district", district)
        .query(ROWS)
        .list();
  }

  /** Returns one paper. */
  public Optional<Bulletin> find(String district, long id) {
    return jdbc.sql(SELECT + "and b.id = :id")
        .param("district", district)
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  Optional<Bulletin> find(String district, BulletinKind kind, long round) {
    return jdbc.sql(SELECT + "and b.kind = :kind and b.round = :round")
        .param("district", district)
        .param("kind", kind.name())
        .param("round", round)
        .query(ROWS)
        .optional();
  }

  /** Returns the minutes of a meeting. */
  Optional<Bulletin> minutes(String district, long meeting) {
    return jdbc.sql(SELECT + "and b.meeting = :meeting")
        .param("district", district)
        .param("meeting", meeting)
        .query(ROWS)
        .optional();
  }

  /** Returns the draft of a report on a year that was made last. */
  Optional<Bulletin> draft(String district, int year) {
    return jdbc.sql(
            SELECT + "and b.kind = 'DRAFT' and b.year = :year order by b.as_of desc limit 1")
        .param("district", district)
        .param("year", year)
        .query(ROWS)
        .optional();
  }

  List<Integer> years(String district) {
    return jdbc.sql("select distinct year from bulletin where district = :district order by 1 desc")
        .param("district", district)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  List<Sentence> sentences(String district, long bulletin) {
    return jdbc.sql(
            """
            select position, level, words, version from bulletin_sentence
            where district = :district and bulletin = :bulletin order by position
            """)
        .param("district", district)
        .param("bulletin", bulletin)
        .query(
            (row, number) ->
                new Sentence(
                    row.getInt("position"),
                    Level.valueOf(row.getString("level")),
                    row.getString("words"),
                    row.getInt("version")))
        .list();
  }

  /** Returns a file as it was published. */
  Optional<byte[]> file(String district, long bulletin, String ending) {
    return jdbc.sql(
            """
            select bytes from bulletin_file
            where district = :district and bulletin = :bulletin and ending = :ending
            """)
        .param("district", district)
        .param("bulletin", bulletin)
        .param("ending", ending)
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }
}
