package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.assessment.AssessmentRefusal.Code;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of schemes; each is recorded, and none changes what was frozen. */
@Component
public class SchemeWrites {

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Schemes schemes;
  private final Scores scores;
  private final FrozenScores frozen;
  private final Clock clock;

  SchemeWrites(
      DistrictSql jdbc,
      AuditTrail audit,
      Schemes schemes,
      Scores scores,
      FrozenScores frozen,
      Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.schemes = schemes;
    this.scores = scores;
    this.frozen = frozen;
    this.clock = clock;
  }

  /** Adds a scheme and returns its number; a name that the year has is refused with 422. */
  @Transactional
  public long add(NewScheme scheme) {
    long id = insert(scheme);
    criteria(id, scheme.criteria());
    record("assessment.add", id, Map.of("name", scheme.name(), "year", scheme.year()));
    return id;
  }

  private long insert(NewScheme scheme) {
    try {
      return jdbc.sql(
              """
              insert into assessment_scheme (district, year, name, unit_group, round, sample)
              values (:district, :year, :name, :group, :round, :sample) returning id
              """)
          .with("year", scheme.year(), "name", scheme.name(), "group", scheme.group().name())
          .with("round", scheme.round(), "sample", scheme.sample())
          .single(Long.class);
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  private void criteria(long scheme, List<Criterion> criteria) {
    jdbc.sql(
            """
            insert into assessment_criterion (district, scheme, kind, weight)
            select :district, :scheme, k.kind, k.weight
            from unnest(cast(:kinds as text[]), cast(:weights as numeric[])) k(kind, weight)
            """)
        .with("scheme", scheme)
        .with("kinds", criteria.stream().map(each -> each.kind().name()).toArray(String[]::new))
        .with("weights", criteria.stream().map(Criterion::weight).toArray(BigDecimal[]::new))
        .update();
  }

  /** Sets other weights while the scores are not frozen. */
  @Transactional
  void weigh(long id, int version, List<Criterion> criteria) {
    requireDraft(hold(id), version);
    jdbc.sql("delete from assessment_criterion where district = :district and scheme = :scheme")
        .with("scheme", id)
        .update();
    criteria(id, criteria);
    jdbc.sql(
            """
            update assessment_scheme set version = version + 1
            where district = :district and id = :id
            """)
        .with("id", id)
        .update();
    record("assessment.weigh", id, Map.of("criteria", criteria.toString()));
  }

  private Scheme hold(long id) {
    boolean there =
        jdbc.sql(
                """
                select id from assessment_scheme
                where district = :district and id = :id for update
                """)
            .with("id", id)
            .optional(Long.class)
            .isPresent();
    if (!there) {
      throw new NotFound();
    }
    return schemes.find(id).orElseThrow(NotFound::new);
  }

  private static void requireDraft(Scheme scheme, int version) {
    if (scheme.frozen()) {
      throw new AssessmentRefusal(Code.FROZEN);
    }
    if (scheme.version() != version) {
      throw scheme.standing().refusal();
    }
  }

  /** Gives (positive) or takes (negative) points, with the reason. */
  @Transactional
  public void adjust(long id, long unit, BigDecimal points, String reason) {
    Scheme scheme = hold(id);
    requireDraft(scheme, scheme.version());
    jdbc.sql(
            """
            insert into assessment_adjustment (district, scheme, unit, points, reason, at, by)
            values (:district, :scheme, :unit, :points, :reason, :now, :by)
            """)
        .with("scheme", id, "unit", unit, "points", points, "reason", reason, "now", now())
        .with("by", CurrentMember.name())
        .update();
    Map<String, Object> detail = Map.of("unit", unit, "points", points, "reason", reason);
    record("assessment.adjust", id, detail);
  }

  /** Keeps the scores as they are now; nothing changes them afterwards. */
  @Transactional
  public void freeze(long id, int version) {
    Scheme scheme = hold(id);
    requireDraft(scheme, version);
    List<UnitScore> all = scores.all(scheme);
    jdbc.sql(
            """
            update assessment_scheme set state = 'FROZEN', frozen_at = :now, frozen_by = :by,
              version = version + 1
            where district = :district and id = :id
            """)
        .with("id", id, "now", now(), "by", CurrentMember.name())
        .update();
    frozen.keep(id, all);
    record("assessment.freeze", id, Map.of("units", all.size()));
  }

  /** Raises an objection of a unit against its frozen score. */
  @Transactional
  public void object(long id, long unit, @Nullable CriterionKind kind, String words) {
    if (!hold(id).frozen()) {
      throw new AssessmentRefusal(Code.NOT_FROZEN);
    }
    jdbc.sql(
            """
            insert into assessment_objection (district, scheme, unit, kind, words, at, by)
            values (:district, :scheme, :unit, :kind, :words, :now, :by)
            """)
        .with("scheme", id, "unit", unit, "kind", kind == null ? null : kind.name())
        .with("words", words, "now", now(), "by", CurrentMember.name())
        .update();
    record("assessment.object", id, Map.of("unit", unit, "words", words));
  }

  /**
   * Answers an objection, once.
   *
   * @param correction points added or taken; null when the score stays
   */
  @Transactional
  public void answer(long id, long objection, String answer, @Nullable BigDecimal correction) {
    int changed =
        jdbc.sql(
                """
                update assessment_objection set answer = :answer, correction = :correction,
                  answered_at = :now, answered_by = :by
                where district = :district and scheme = :scheme and id = :id and answer is null
                """)
            .with("scheme", id, "id", objection, "answer", answer, "correction", correction)
            .with("now", now(), "by", CurrentMember.name())
            .update();
    if (changed == 0) {
      throw new AssessmentRefusal(Code.ANSWERED);
    }
    String points = correction == null ? "" : correction.toPlainString();
    record("assessment.answer", id, Map.of("objection", objection, "correction", points));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private void record(String action, long scheme, Map<String, Object> detail) {
    audit.record(action, "assessment", scheme, detail);
  }
}
