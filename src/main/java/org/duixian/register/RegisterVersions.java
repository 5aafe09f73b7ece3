package org.duixian.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Break;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationTree;
import org.duixian.declaration.Declarations;
import org.duixian.declaration.Field;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The declarations that a district makes: a draft is looked at and tried against all items before
 * it is put in force; what was in force stays readable.
 */
@Repository
public class RegisterVersions {

  private static final String SELECT =
      """
      select register, version, state, yaml, shipped, made_at, made_by, active_from
      from register_version where district = :district
      """;

  /** What would break, and for how many items. */
  public record Effect(Break what, long items) {

    /** Says whether the draft cannot be put in force. */
    public boolean blocks() {
      return what.blocks() && (items > 0 || what.kind() == Break.Kind.FIELD_GONE);
    }
  }

  /**
   * A draft with all that is wrong in it and all that it would break.
   *
   * @param newer where the product's own declaration has moved on since it was copied
   */
  public record Trial(
      RegisterVersion draft,
      Declaration declaration,
      List<DeclarationFault> faults,
      List<Effect> effects,
      List<DeclarationTree.Difference> newer) {

    /** Says whether it can be put in force. */
    public boolean isFit() {
      return faults.isEmpty() && effects.stream().noneMatch(Effect::blocks);
    }
  }

  private final DistrictSql jdbc;
  private final Registers registers;
  private final Traits traits;
  private final ItemWrites writes;
  private final AuditTrail audit;
  private final Clock clock;

  RegisterVersions(
      DistrictSql jdbc,
      Registers registers,
      Traits traits,
      ItemWrites writes,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.traits = traits;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns all versions of a register, the newest first. */
  public List<RegisterVersion> of(String register) {
    return jdbc.sql(SELECT + " and register = :register order by version desc")
        .with("register", register)
        .list(RegisterVersion.class);
  }

  /** Returns all drafts. */
  public List<RegisterVersion> drafts() {
    return jdbc.sql(SELECT + " and state = 'DRAFT' order by register").list(RegisterVersion.class);
  }

  /** Returns the draft of a register, empty if there is none. */
  public Optional<RegisterVersion> draft(String register) {
    return jdbc.sql(SELECT + " and register = :register and state = 'DRAFT'")
        .with("register", register)
        .optional(RegisterVersion.class);
  }

  /** Begins a draft of what is in force; the one that there is stays. */
  @Transactional
  public RegisterVersion begin(String register) {
    String shipped = ShippedRegisters.texts().getOrDefault(register, "");
    String active =
        of(register).stream()
            .filter(each -> each.state() == RegisterVersion.State.ACTIVE)
            .map(RegisterVersion::yaml)
            .findFirst()
            .orElse(shipped);
    if (active.isEmpty()) {
      throw new NotFound();
    }
    return begin(register, active, shipped);
  }

  /** Begins a register of the district's own. */
  @Transactional
  public RegisterVersion declare(String register, String yaml) {
    return begin(register, yaml, "");
  }

  private RegisterVersion begin(String register, String yaml, String shipped) {
    jdbc.sql(
            """
            insert into register_version (district, register, version, state, yaml, shipped,
                                          made_at, made_by)
            select :district, :register, coalesce(max(version), 0) + 1, 'DRAFT', :yaml, :shipped,
                   :now, :by
            from register_version where district = :district and register = :register
            on conflict do nothing
            """)
        .with("register", register, "yaml", yaml, "shipped", shipped)
        .with("now", OffsetDateTime.now(clock), "by", CurrentMember.name())
        .update();
    audit.record("register.draft", "register", register, Map.of());
    return draft(register).orElseThrow(NotFound::new);
  }

  /** Keeps the text of a draft, right or wrong; refuses where somebody else kept another one. */
  @Transactional
  public void save(String register, String seen, String yaml) {
    int changed =
        jdbc.sql(
                """
                update register_version set yaml = :yaml, made_at = :now, made_by = :by
                where district = :district and register = :register and state = 'DRAFT'
                  and yaml = :seen
                """)
            .with("register", register, "yaml", yaml, "seen", seen)
            .with("now", OffsetDateTime.now(clock), "by", CurrentMember.name())
            .update();
    if (changed == 0) {
      throw new ItemRefusal(ItemRefusal.Code.NO_DRAFT);
    }
    audit.record("register.save", "register", register, Map.of("characters", yaml.length()));
  }

  /** Throws a draft away. */
  @Transactional
  public void drop(String register) {
    jdbc.sql(
            """
            delete from register_version
            where district = :district and register = :register and state = 'DRAFT'
            """)
        .with("register", register)
        .update();
    audit.record("register.drop", "register", register, Map.of());
  }

  /** Looks at a draft and tries it against all items; nothing is changed. */
  @Transactional(readOnly = true)
  public Trial trial(String register) {
    RegisterVersion draft =
        draft(register).orElseThrow(() -> new ItemRefusal(ItemRefusal.Code.NO_DRAFT));
    Declarations.Read read = Declarations.read(draft.yaml());
    List<DeclarationFault> faults = new ArrayList<>(read.faults());
    faults.addAll(traits.faults(read.declaration()));
    if (!read.declaration().code().equals(register)) {
      faults.add(DeclarationFault.of("register", DeclarationFault.Code.WRONG_ID, register));
    }
    return new Trial(
        draft, read.declaration(), List.copyOf(faults), effects(register, read), newer(draft));
  }

  private List<Effect> effects(String register, Declarations.Read read) {
    return registers.find(register).stream()
        .flatMap(active -> Break.between(active.declaration(), read.declaration()).stream())
        .map(each -> new Effect(each, concerned(register, each)))
        .toList();
  }

  private static List<DeclarationTree.Difference> newer(RegisterVersion draft) {
    String shipped = ShippedRegisters.texts().getOrDefault(draft.register(), "");
    return draft.shipped().isEmpty()
        ? List.of()
        : DeclarationTree.of(draft.yaml())
            .against(DeclarationTree.of(draft.shipped()), DeclarationTree.of(shipped));
  }

  /** How many items a break concerns. */
  private long concerned(String register, Break what) {
    String asked =
        switch (what.kind()) {
          case STAGE_GONE -> "stage = :id";
          case FIELD_GONE, TYPE_CHANGED -> has(what.id());
          case OPTION_GONE -> value(what.id()) + " = :value";
          case REQUIRED -> "not (" + has(what.id()) + ") and stage <> 'withdrawn'";
          case FILTERED -> has(what.id());
          case UNIQUE -> shared(what.id());
          case TRAIT_GONE -> "true";
        };
    return jdbc.sql(
            "select count(*) from item where district = :district and register = :register and "
                + asked)
        .with("register", register, "id", what.id(), "value", what.value())
        .single(Long.class);
  }

  private static String value(String field) {
    return org.duixian.declaration.Core.of(field)
        .map(core -> "cast(" + core.column() + " as text)")
        .orElse("own ->> :id");
  }

  /** Whose value another item has too, of those that stand. */
  private static String shared(String field) {
    String stands = "merged_into is null and stage <> 'withdrawn'";
    return """
    %1$s and %2$s in (
      select %2$s from item where district = :district and register = :register and %1$s
      group by 1 having count(*) > 1)
    """
        .formatted(stands, value(field));
  }

  private static String has(String field) {
    return value(field) + " is not null";
  }

  /**
   * Puts a draft in force. Who writes items waits, and whoever had seen the declaration of before
   * is told to look again.
   */
  @Transactional
  public void activate(String register) {
    writes.line(ItemWrites.declaration(register));
    Trial trial = trial(register);
    if (!trial.isFit()) {
      throw new ItemRefusal(ItemRefusal.Code.ITEMS_IN_THE_WAY);
    }
    jdbc.sql(
            """
            update register_version set state = 'OBSOLETE'
            where district = :district and register = :register and state = 'ACTIVE'
            """)
        .with("register", register)
        .update();
    jdbc.sql(
            """
            update register_version set state = 'ACTIVE', active_from = :now
            where district = :district and register = :register and state = 'DRAFT'
            """)
        .with("register", register, "now", OffsetDateTime.now(clock))
        .update();
    for (Effect effect : trial.effects()) {
      if (effect.what().kind() == Break.Kind.FILTERED) {
        trial.declaration().field(effect.what().id()).ifPresent(field -> fill(register, field));
      }
    }
    place(register, traits.facts(trial.declaration()));
    audit.record(
        "register.activate", "register", register, Map.of("version", trial.draft().version()));
  }

  /**
   * Gives the items of a register a place in the order of facts that it did not tell before, as
   * where a newer version of the product brings a trait; returns how many facts there were.
   */
  @Transactional
  public int place(String register, List<Field> facts) {
    List<String> placed =
        jdbc.sql(
                "select fact from register_fact where district = :district and register ="
                    + " :register")
            .with("register", register)
            .list(String.class);
    List<Field> missing = facts.stream().filter(each -> !placed.contains(each.id())).toList();
    if (!missing.isEmpty()) {
      writes.line(ItemWrites.declaration(register));
    }
    missing.forEach(fact -> place(register, fact));
    return missing.size();
  }

  /** Gives each item a place in the order of a fact; its trait publishes the value. */
  private void place(String register, Field fact) {
    jdbc.sql(
            """
            insert into register_fact (district, register, fact)
            values (:district, :register, :fact) on conflict do nothing
            """)
        .with("register", register, "fact", fact.id())
        .update();
    jdbc.sql(
            """
            insert into item_value (district, register, id, field, kind)
            select district, register, id, :id, :kind from item
            where district = :district and register = :register order by id
            on conflict (district, register, id, field) do nothing
            """)
        .with("register", register, "id", fact.id(), "kind", fact.type().storage().name())
        .update();
  }

  /** Makes the index rows of a field from what the items keep. */
  private void fill(String register, Field field) {
    String kept = "own ->> :id";
    String column = field.type().storage().column();
    String value =
        switch (field.type().storage()) {
          case TEXT -> kept;
          case WHOLE -> "cast(split_part(" + kept + ", '|', 1) as bigint)";
          case DAY -> "cast(" + kept + " as date)";
        };
    jdbc.sql(
            """
            insert into item_value (district, register, id, field, kind, %s)
            select district, register, id, :id, :kind, %s from item
            where district = :district and register = :register order by id
            on conflict (district, register, id, field) do nothing
            """
                .formatted(column, value))
        .with("register", register, "id", field.id(), "kind", field.type().storage().name())
        .update();
  }
}
