package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.assessment.AssessmentRefusal.Code;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of schemes; each is recorded, and none changes what was frozen. */
@Component
public class SchemeWrites {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Schemes schemes;
  private final Scores scores;
  private final FrozenScores frozen;
  private final Clock clock;

  SchemeWrites(
      JdbcClient jdbc,
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
  public long add(String district, NewScheme scheme) {
    long id = insert(district, scheme);
    criteria(district, id, scheme.criteria());
    record(district, "assessment.add", id, Map.of("name", scheme.name(), "year", scheme.year()));
    return id;
  }

  private long insert(String district, NewScheme scheme) {
    try {
      return jdbc.sql(
              """
              insert into assessment_scheme (district, year, name, unit_group, round, sample)
              values (:district, :year, :name, :group, :round, :sample) returning id
              """)
          .param("district", district)
          .param("year", scheme.year())
          .param("name", scheme.name())
          .param("group", scheme.group().name())
          .param("round", scheme.round())
          .param("sample", scheme.sample())
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw new AssessmentRefusal(Code.NAME_TAKEN);
    }
  }

  private void criteria(String district, long scheme, List<Criterion> criteria) {
    jdbc.sql(
            """
            insert into assessment_criterion (district, scheme, kind, weight)
            select :district, :scheme, k.kind, k.weight
            from unnest(cast(:kinds as text[]), cast(:weights as numeric[])) k(kind, weight)
            """)
        .param("district", district)
        .param("scheme", scheme)
        .param("kinds", criteria.stream().map(each -> each.kind().name()).toArray(String[]::new))
        .param("weights", criteria.stream().map(Criterion::weight).toArray(BigDecimal[]::new))
        .update();
  }

  /** Sets other weights while the scores are not frozen. */
  @Transactional
  void weigh(String district, long id, int version, List<Criterion> criteria) {
    requireDraft(hold(district, id), version);
    jdbc.sql("delete from assessment_criterion where district = :district and scheme = :scheme")
        .param("district", district)
        .param("scheme", id)
        .update();
    criteria(district, id, criteria);
    jdbc.sql(
            """
            update assessment_scheme set version = version + 1
            where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", id)
        .update();
    record(district, "assessment.weigh", id, Map.of("criteria", criteria.toString()));
  }

  private Scheme hold(String district, long id) {
    boolean there =
        jdbc.sql(
                """
                select id from assessment_scheme
                where district = :district and id = :id for update
                """)
            .param("district", district)
            .param("id", id)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!there) {
      throw new NotFound();
    }
    return schemes.find(district, id).orElseThrow(NotFound::new);
  }

  private static void requireDraft(Scheme scheme, int version) {
    if (scheme.frozen()) {
      throw new AssessmentRefusal(Code.FROZEN);
    }
    if (scheme.version() != version) {
      throw new AssessmentRefusal(Code.STALE);
    }
  }

  /** Gives (positive) or takes (negative) points, with the reason. */
  @Transactional
  public void adjust(String district, long id, long unit, BigDecimal points, String reason) {
    Scheme scheme = hold(district, id);
    requireDraft(scheme, scheme.version());
    jdbc.sql(
            """
            insert into assessment_adjustment (district, scheme, unit, points, reason, at, by)
            values (:district, :scheme, :unit, :points, :reason, :now, :by)
            """)
        .param("district", district)
        .param("scheme", id)
        .param("unit", unit)
        .param("points", points)
        .param("reason", reason)
        .param("now", now())
        .param("by", who())
        .update();
    Map<String, Object> detail = Map.of("unit", unit, "points", points, "reason", reason);
    record(district, "assessment.adjust", id, detail);
  }

  /** Keeps the scores as they are now; nothing changes them afterwards. */
  @Transactional
  public void freeze(String district, long id, int version) {
    Scheme scheme = hold(district, id);
    requireDraft(scheme, version);
    List<UnitScore> all = scores.all(district, scheme);
    jdbc.sql(
            """
            update assessment_scheme set state = 'FROZEN', frozen_at = :now, frozen_by = :by,
              version = version + 1
            where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", id)
        .param("now", now())
        .param("by", who())
        .update();
    frozen.keep(district, id, all);
    record(district, "assessment.freeze", id, Map.of("units", all.size()));
  }

  /** Raises an objection of a unit against its frozen score. */
  @Transactional
  public void object(
      String district, long id, long unit, @Nullable CriterionKind kind, String words) {
    if (!hold(district, id).frozen()) {
      throw new AssessmentRefusal(Code.NOT_FROZEN);
    }
    jdbc.sql(
            """
            insert into assessment_objection (district, scheme, unit, kind, words, at, by)
            values (:district, :scheme, :unit, :kind, :words, :now, :by)
            """)
        .param("district", district)
        .param("scheme", id)
        .param("unit", unit)
        .param("kind", kind == null ? null : kind.name())
        .param("words", words)
        .param("now", now())
        .param("by", who())
        .update();
    record(district, "assessment.object", id, Map.of("unit", unit, "words", words));
  }

  /**
   * Answers an objection, once.
   *
   * @param correction points added or taken; null when the score stays
   */
  @Transactional
  public void answer(
      String district, long id, long objection, String answer, @Nullable BigDecimal correction) {
    int changed =
        jdbc.sql(
                """
                update assessment_objection set answer = :answer, correction = :correction,
                  answered_at = :now, answered_by = :by
                where district = :district and scheme = :scheme and id = :id and answer is null
                """)
            .param("district", district)
            .param("scheme", id)
            .param("id", objection)
            .param("answer", answer)
            .param("correction", correction)
            .param("now", now())
            .param("by", who())
            .update();
    if (changed == 0) {
      throw new AssessmentRefusal(Code.ANSWERED);
    }
    String points = correction == null ? "" : correction.toPlainString();
    record(district, "assessment.answer", id, Map.of("objection", objection, "correction", points));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static String who() {
    return CurrentMember.get().map(member -> member.name()).orElse("system");
  }

  private void record(String district, String action, long scheme, Map<String, Object> detail) {
    if (CurrentMember.get().isPresent()) {
      audit.record(action, "assessment", scheme, detail);
    } else {
      audit.recordForSystem(district, action, "assessment", scheme, detail);
    }
  }
}
