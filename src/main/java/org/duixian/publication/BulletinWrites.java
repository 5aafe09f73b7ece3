package org.duixian.publication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.followup.Meeting;
import org.duixian.round.Round;
import org.springframework.stereotype.Repository;

/** Writes papers; each change of one names the version it was made from. */
@Repository
record BulletinWrites(DistrictSql jdbc) {

  /** Adds a paper; empty when the round has one of its kind already. */
  Optional<Long> add(
      Member author,
      BulletinKind kind,
      Round round,
      String title,
      String recipients,
      boolean sample,
      OffsetDateTime now) {
    return jdbc.sql(
            """
            insert into bulletin (district, kind, year, round, title, recipients, made_at, author,
                                  author_name, sample, as_of)
            values (:district, :kind, :year, :round, :title, :recipients, :now, :author, :name,
                    :sample, :asof)
            on conflict (district, kind, round) do nothing
            returning id
            """)
        .with("kind", kind.name(), "year", round.period().year(), "round", round.id())
        .with("title", title, "recipients", recipients, "now", now, "author", author.id())
        .with("name", author.name(), "sample", sample, "asof", round.closedAt())
        .optional(Long.class);
  }

  /** Adds the minutes of a meeting; empty when they are there already. */
  Optional<Long> addMinutes(Member author, Meeting meeting, String title, OffsetDateTime now) {
    return jdbc.sql(
            """
            insert into bulletin (district, kind, year, meeting, title, made_at, author,
                                  author_name, sample, as_of)
            select :district, 'MINUTES', :year, :meeting, :title, cast(:now as timestamptz),
                   :author, :name, :sample or d.sample, :now
            from district d where d.code = :district
            on conflict (district, meeting) do nothing
            returning id
            """)
        .with("year", meeting.heldOn().getYear(), "meeting", meeting.id(), "title", title)
        .with("now", now, "author", author.id(), "name", author.name(), "sample", meeting.sample())
        .optional(Long.class);
  }

  void add(long bulletin, List<PaperSentence> sentences) {
    for (PaperSentence sentence : sentences) {
      jdbc.sql(
              """
              insert into bulletin_sentence (district, bulletin, position, level, words)
              values (:district, :bulletin, :position, :level, :words)
              """)
          .with("bulletin", bulletin, "position", sentence.position())
          .with("level", sentence.level().name(), "words", sentence.words())
          .update();
    }
  }

  /** Gives a sentence other words; false when another version stands by now. */
  boolean change(long bulletin, PaperSentence sentence) {
    return jdbc.sql(
                """
                update bulletin_sentence set words = :words, version = version + 1
                where district = :district and bulletin = :bulletin and position = :position
                  and version = :version
                """)
            .with("bulletin", bulletin, "position", sentence.position(), "words", sentence.words())
            .with("version", sentence.version())
            .update()
        == 1;
  }

  boolean submit(Bulletin bulletin) {
    return jdbc.sql(
                """
                update bulletin b
                set state = 'CHECKING', version = version + 1,
                    attendants = (select m.attendants from meeting m
                                  where m.district = b.district and m.id = b.meeting)
                where district = :district and id = :id and version = :version
                """)
            .with("id", bulletin.id(), "version", bulletin.version())
            .update()
        == 1;
  }

  boolean giveBack(Bulletin bulletin) {
    return jdbc.sql(
                """
                update bulletin set state = 'DRAFT', attendants = null, checker = null, checker_name = null,
                                    checked_at = null, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", bulletin.id(), "version", bulletin.version())
            .update()
        == 1;
  }

  boolean check(Member checker, Bulletin bulletin, OffsetDateTime now) {
    return jdbc.sql(
                """
                update bulletin set state = 'SIGNING', checker = :account, checker_name = :name,
                                    checked_at = :now, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", bulletin.id(), "version", bulletin.version(), "account", checker.id())
            .with("name", checker.name(), "now", now)
            .update()
        == 1;
  }

  /** Takes the next number of a year; the row stays locked until the transaction ends. */
  int nextNumber(int year) {
    return jdbc.sql(
            """
            insert into bulletin_number as n (district, year, last) values (:district, :year, 1)
            on conflict (district, year) do update set last = n.last + 1
            returning last
            """)
        .with("year", year)
        .single(Integer.class);
  }

  boolean publish(
      Member signer,
      Bulletin bulletin,
      Issuer issuer,
      int number,
      boolean openToAll,
      OffsetDateTime now) {
    return jdbc.sql(
                """
                update bulletin set state = 'PUBLISHED', signer = :account, signer_name = :name,
                                    signed_at = :now, number = :number, open_to_all = :open,
                                    head = :head, office = :office, mark = :mark,
                                    version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", bulletin.id(), "version", bulletin.version(), "account", signer.id())
            .with("name", signer.name(), "now", now, "number", number, "open", openToAll)
            .with("head", issuer.head(bulletin.kind()), "office", issuer.office())
            .with("mark", issuer.mark(bulletin.kind()))
            .update()
        == 1;
  }

  void keep(long bulletin, String ending, byte[] bytes, String sha256) {
    jdbc.sql(
            """
            insert into bulletin_file (district, bulletin, ending, bytes, sha256)
            values (:district, :bulletin, :ending, :bytes, :sha)
            """)
        .with("bulletin", bulletin, "ending", ending, "bytes", bytes, "sha", sha256)
        .update();
  }
}
