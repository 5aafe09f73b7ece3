package org.duixian.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.References;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.duixian.register.ItemHistory;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * An item of a register.
 *
 * @param fields what is filled in, and what traits tell of it
 * @param passages that it took, the first one first; empty in a listing
 * @param history what was changed, the newest first; empty in a listing
 */
record ItemJson(
    long id,
    String register,
    String number,
    String title,
    String stage,
    LocalDate stageSince,
    OffsetDateTime openedAt,
    String openedBy,
    @Nullable Long mergedInto,
    List<ValueJson> fields,
    List<PassageJson> passages,
    List<StepJson> history,
    boolean sample,
    int version,
    String page) {

  /**
   * A field.
   *
   * @param value as it may be sent back
   * @param shown as people read it
   * @param number what it counts, with its source; null where it is no number
   */
  record ValueJson(String field, String value, String shown, @Nullable FigureJson number) {}

  /** A passage; {@code undone} where it was taken back, or took one back. */
  record PassageJson(
      String passage,
      @Nullable String fromStage,
      String toStage,
      LocalDate day,
      OffsetDateTime at,
      String by,
      @Nullable String reason,
      @Nullable String resolution,
      boolean undone) {

    static PassageJson of(ItemHistory.Taken taken) {
      return new PassageJson(
          taken.passage(),
          taken.fromStage(),
          taken.toStage(),
          taken.day(),
          taken.at(),
          taken.accountName(),
          taken.reason(),
          taken.resolution(),
          taken.undone());
    }
  }

  /** A step in its life, with the fields that changed as the history keeps them. */
  record StepJson(
      int number,
      OffsetDateTime at,
      String by,
      String action,
      @Nullable String reason,
      List<ChangedJson> changes) {

    static StepJson of(ItemHistory.Step step) {
      return new StepJson(
          step.seq(),
          step.at(),
          step.accountName(),
          step.action(),
          step.reason(),
          step.fields().stream()
              .map(each -> new ChangedJson(each, step.before().get(each), step.after().get(each)))
              .toList());
    }
  }

  /** A field that changed; null where nothing stood, or stands. */
  record ChangedJson(String field, @Nullable String before, @Nullable String after) {}

  /** What an item is told with: its register, its facts and names. */
  record Telling(Register register, Map<Long, Map<String, FieldValue>> facts, References names) {

    ItemJson listed(Item item) {
      return of(item, List.of(), List.of());
    }

    ItemJson of(Item item, List<ItemHistory.Taken> passages, List<ItemHistory.Step> steps) {
      return new ItemJson(
          item.id(),
          item.register(),
          item.number(),
          item.title(),
          item.stage(),
          item.stageSince(),
          item.openedAt(),
          item.openedBy(),
          item.mergedInto(),
          values(item),
          passages.stream().map(PassageJson::of).toList(),
          steps.stream().map(StepJson::of).toList(),
          item.sample(),
          item.version(),
          item.path());
    }

    private List<ValueJson> values(Item item) {
      List<ValueJson> values = new ArrayList<>();
      Map<String, FieldValue> known = facts.getOrDefault(item.id(), Map.of());
      for (Field field : register.declaration().filled()) {
        item.value(field.id())
            .ifPresent(
                value ->
                    values.add(
                        value(
                            field,
                            value,
                            new Source.Typed("item-" + item.register(), item.id(), field.id()))));
      }
      for (Field fact : register.facts()) {
        FieldValue value = known.get(fact.id());
        if (value != null) {
          String key = item.id() + "." + fact.id();
          values.add(value(fact, value, new Source.Computed("item-fact-" + item.register(), key)));
        }
      }
      return values;
    }

    private ValueJson value(Field field, FieldValue value, Source source) {
      FigureJson number =
          value instanceof Whole whole && field.type().counted()
              ? FigureJson.of(
                  Sourced.of(field.type().number(whole.number()), field.type().unit(), source))
              : null;
      return new ValueJson(
          field.id(),
          field.type().typed(value, names),
          field.type().shown(value, names, Locale.SIMPLIFIED_CHINESE),
          number);
    }
  }
}
