package org.duixian.personal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Member;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of what is kept about people. */
@Repository
class PersonalData {

  private static final String SELECT =
      """
      select p.id, p.register, p.item, p.piece, p.kind, p.key_number, p.masked, p.written_at,
             p.written_by, p.erased_at, p.erased_by, p.erased_why,
             (select count(*) from personal_look l
              where l.district = p.district and l.datum = p.id)::int looks
      from personal_datum p where p.district = :district and\s""";

  private final DistrictSql jdbc;

  PersonalData(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that was sealed, with where it stands. */
  record Sealed(
      long id,
      String register,
      long item,
      String piece,
      PersonalKind kind,
      int key,
      byte[] sealed) {

    String place() {
      return PersonalDatum.place(DistrictScope.code(), register, item, piece);
    }
  }

  /** Returns all that is and was kept of an item, the last written first. */
  List<PersonalDatum> of(String register, long item) {
    return jdbc.sql(SELECT + "p.register = :register and p.item = :item order by p.id desc")
        .with("register", register, "item", item)
        .list(PersonalDatum.class);
  }

  /** Returns who looked at what of an item, the last first. */
  List<PersonalLook> looks(String register, long item) {
    return jdbc.sql(
            """
            select p.piece, l.at, l.account_name, l.reason
            from personal_datum p
            join personal_look l on l.district = p.district and l.datum = p.id
            where p.district = :district and p.register = :register and p.item = :item
            order by l.id desc limit 100
            """)
        .with("register", register, "item", item)
        .list(PersonalLook.class);
  }

  private static final String SEALED =
      """
      select id, register, item, piece, kind, key_number as key, sealed from personal_datum
      where district = :district and erased_at is null and\s""";

  /** Holds what is kept of a piece until the transaction ends. */
  Optional<Sealed> hold(String register, long item, String piece) {
    return jdbc.sql(SEALED + "register = :register and item = :item and piece = :piece for update")
        .with("register", register, "item", item, "piece", piece)
        .optional(Sealed.class);
  }

  /** Holds some that an older key sealed. */
  List<Sealed> sealedBefore(int key, int most) {
    return jdbc.sql(SEALED + "key_number < :key order by id limit :most for update skip locked")
        .with("key", key, "most", most)
        .list(Sealed.class);
  }

  void insert(PersonalDatum datum, byte[] sealed, byte[] found) {
    jdbc.sql(
            """
            insert into personal_datum (district, register, item, piece, kind, key_number, sealed,
              found_by, masked, written_at, written_by)
            values (:district, :register, :item, :piece, :kind, :key, :sealed, :found, :masked, :at,
              :by)
            """)
        .with("register", datum.register(), "item", datum.item(), "piece", datum.piece())
        .with("kind", datum.kind().name(), "key", datum.keyNumber(), "sealed", sealed)
        .with("found", found, "masked", datum.masked())
        .with("at", datum.writtenAt(), "by", datum.writtenBy())
        .update();
  }

  void sealAnew(long id, int key, byte[] sealed, byte[] found) {
    jdbc.sql(
            """
            update personal_datum set key_number = :key, sealed = :sealed, found_by = :found
            where district = :district and id = :id
            """)
        .with("id", id, "key", key, "sealed", sealed, "found", found)
        .update();
  }

  /** Destroys what is kept and leaves the record. */
  void erase(long id, OffsetDateTime at, String by, String why) {
    jdbc.sql(
            """
            update personal_datum set sealed = null, found_by = null, masked = null,
              erased_at = :at, erased_by = :by, erased_why = :why
            where district = :district and id = :id
            """)
        .with("id", id, "at", at, "by", by, "why", why)
        .update();
  }

  void look(long datum, OffsetDateTime at, Member member, String reason) {
    jdbc.sql(
            """
            insert into personal_look (district, datum, at, account, account_name, reason)
            values (:district, :datum, :at, :account, :name, :reason)
            """)
        .with("datum", datum, "at", at, "account", member.id(), "name", member.name())
        .with("reason", reason)
        .update();
  }

  /** Returns the items of a register for which one of some keyed hashes is kept. */
  List<Long> found(String register, List<byte[]> hashes, int most) {
    return jdbc.sql(
            """
            select distinct item from personal_datum
            where district = :district and register = :register and erased_at is null
              and found_by = any(:hashes)
            order by item desc limit :most
            """)
        .with("register", register, "hashes", hashes.toArray(byte[][]::new), "most", most)
        .list(Long.class);
  }

  /** Returns the items that came into an end stage before a day and still keep something. */
  List<Long> endedBefore(Declaration declaration, java.time.LocalDate day, int most) {
    return jdbc.sql(
            """
            select distinct p.item from personal_datum p
            join item t on t.district = p.district and t.register = p.register and t.id = p.item
            where p.district = :district and p.register = :register and p.erased_at is null
              and t.stage = any(:stages) and t.stage_since < :day
            order by p.item limit :most
            """)
        .with("register", declaration.code(), "day", day, "most", most)
        .with(
            "stages",
            declaration.stages().stream()
                .filter(stage -> stage.end() || stage.id().equals(Stage.WITHDRAWN))
                .map(Stage::id)
                .toArray(String[]::new))
        .list(Long.class);
  }

  /** Returns how many an older key has sealed; null counts all. */
  long count(@Nullable Integer before) {
    return jdbc.sql(
            """
            select count(*) from personal_datum
            where district = :district and erased_at is null
              and (cast(:before as int) is null or key_number < :before)
            """)
        .with("before", before)
        .single(Long.class);
  }
}
