package org.duixian.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duixian.declaration.Core;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a register.
 *
 * @param id begins with the Shanghai year of its opening
 * @param number as people call it
 * @param stageSince the day from which it stands in its stage
 * @param values by field; what is not filled is absent
 * @param declared version of the declaration under which it was last written, 0 for the shipped one
 * @param mergedInto the item that took its place, null for none
 */
public record Item(
    String register,
    long id,
    String number,
    String stage,
    LocalDate stageSince,
    OffsetDateTime openedAt,
    String openedBy,
    Map<String, FieldValue> values,
    DisclosureLevel disclosure,
    int declared,
    @Nullable Long mergedInto,
    boolean sample,
    int version) {

  /** Sort of the thing in audit trail and history. */
  public static final String KIND = "item";

  /** Makes the values unchangeable. */
  public Item {
    values = Map.copyOf(values);
  }

  /** Returns its title. */
  public String title() {
    return values.get(Core.TITLE.id()) instanceof Words words ? words.text() : number;
  }

  /** Returns the value of a field. */
  public Optional<FieldValue> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** Returns the number in a field, empty where it has none. */
  public Optional<Long> whole(String field) {
    return values.get(field) instanceof Whole whole
        ? Optional.of(whole.number())
        : Optional.empty();
  }

  /** Returns the day in a field, empty where it has none. */
  public Optional<LocalDate> day(String field) {
    return values.get(field) instanceof OnDay on ? Optional.of(on.day()) : Optional.empty();
  }

  /** Returns the unit that leads it, null for none. */
  public @Nullable Long lead() {
    return whole(Core.LEAD.id()).orElse(null);
  }

  /** Returns its page. */
  public String path() {
    return "/registers/" + register + "/" + id;
  }

  /** Says whether it was taken out of the register. */
  public boolean withdrawn() {
    return stage.equals(Stage.WITHDRAWN);
  }

  /** Returns the next version with other values; a null takes one away. */
  public Item with(Map<String, ? extends @Nullable FieldValue> others, int declaration) {
    Map<String, FieldValue> all = new HashMap<>(values);
    others.forEach(
        (field, value) -> {
          if (value == null) {
            all.remove(field);
          } else {
            all.put(field, value);
          }
        });
    return new Item(
        register,
        id,
        number,
        stage,
        stageSince,
        openedAt,
        openedBy,
        all,
        disclosure,
        declaration,
        mergedInto,
        sample,
        version + 1);
  }

  /** Returns the next version in another stage. */
  public Item in(String other, LocalDate since) {
    return new Item(
        register,
        id,
        number,
        other,
        since,
        openedAt,
        openedBy,
        values,
        disclosure,
        declared,
        mergedInto,
        sample,
        version + 1);
  }

  /** Returns the next version, whose place another item took. */
  public Item into(long other) {
    return new Item(
        register,
        id,
        number,
        stage,
        stageSince,
        openedAt,
        openedBy,
        values,
        disclosure,
        declared,
        other,
        sample,
        version + 1);
  }

  /** Returns the next version, disclosed so far. */
  public Item disclosed(DisclosureLevel level) {
    return new Item(
        register,
        id,
        number,
        stage,
        stageSince,
        openedAt,
        openedBy,
        values,
        level,
        declared,
        mergedInto,
        sample,
        version + 1);
  }

  /** Returns the values as the history keeps them. */
  public Map<String, String> written() {
    Map<String, String> written = new HashMap<>();
    values.forEach((field, value) -> written.put(field, value.written()));
    return written;
  }
}
