package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import org.duixian.access.Scope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.duixian.publication.paper.Level;
import org.springframework.jdbc.core.RowMapper;
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

  private final DistrictSql jdbc;

  Bulletins(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the papers of a year that are within a scope, the newest first. */
  public List<Bulletin> list(int year, Scope scope) {
    return jdbc.sql(
            SELECT
                + "and b.year = :year and b.kind <> 'DRAFT' and "
                + scope.sql("null", "b.state = 'PUBLISHED'")
                + " order by b.id desc")
        .with("year", year)
        .with(scope.values())
        .list(ROWS);
  }

  /** Returns what everybody may read, the newest first. */
  public List<Bulletin> openToAll() {
    return jdbc.sql(
            SELECT
                + """
                and b.open_to_all and b.state = 'PUBLISHED' order by b.signed_at desc limit 100
                """)
        .list(ROWS);
  }

  /** Returns one paper. */
  public Optional<Bulletin> find(long id) {
    return jdbc.sql(SELECT + "and b.id = :id").with("id", id).optional(ROWS);
  }

  Optional<Bulletin> find(BulletinKind kind, long round) {
    return jdbc.sql(SELECT + "and b.kind = :kind and b.round = :round")
        .with("kind", kind.name(), "round", round)
        .optional(ROWS);
  }

  /** Returns the minutes of a meeting. */
  Optional<Bulletin> minutes(long meeting) {
    return jdbc.sql(SELECT + "and b.meeting = :meeting").with("meeting", meeting).optional(ROWS);
  }

  /** Returns the draft of a report on a year that was made last. */
  Optional<Bulletin> draft(int year) {
    return jdbc.sql(
            SELECT + "and b.kind = 'DRAFT' and b.year = :year order by b.as_of desc limit 1")
        .with("year", year)
        .optional(ROWS);
  }

  List<PaperSentence> sentences(long bulletin) {
    return jdbc.sql(
            """
            select position, level, words, version from bulletin_sentence
            where district = :district and bulletin = :bulletin order by position
            """)
        .with("bulletin", bulletin)
        .list(
            (row, number) ->
                new PaperSentence(
                    row.getInt("position"),
                    Level.valueOf(row.getString("level")),
                    row.getString("words"),
                    row.getInt("version")));
  }

  /** Returns a file as it was published. */
  Optional<byte[]> file(long bulletin, String ending) {
    return jdbc.sql(
            """
            select bytes from bulletin_file
            where district = :district and bulletin = :bulletin and ending = :ending
            """)
        .with("bulletin", bulletin, "ending", ending)
        .optional((row, number) -> row.getBytes("bytes"));
  }
}
