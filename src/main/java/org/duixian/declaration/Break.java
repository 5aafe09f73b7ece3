package org.duixian.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What another declaration would break for the items that there are.
 *
 * @param id of the stage, field or option that is gone or other
 */
public record Break(Kind kind, String id, String value) {

  /** What it is. */
  public enum Kind {
    /** A stage that is gone: items may stand in it. */
    STAGE_GONE,
    /** A field that is gone: it can be retired, but never dropped. */
    FIELD_GONE,
    /** A field of another type: that is another field. */
    TYPE_CHANGED,
    /** An option that is gone: items may have it. */
    OPTION_GONE,
    /** A field that must be filled now: items may be without it. */
    REQUIRED,
    /** A field whose values no two items may share now: some may. */
    UNIQUE,
    /** A field by which lists can be asked for now: index rows are to be made. */
    FILTERED,
    /** A trait that is gone: what it keeps is no longer shown. */
    TRAIT_GONE
  }

  /** Compares what is in force with what is to be. */
  public static List<Break> between(Declaration active, Declaration next) {
    List<Break> breaks = new ArrayList<>();
    for (Stage stage : active.stages()) {
      if (next.stage(stage.id()).isEmpty()) {
        breaks.add(new Break(Kind.STAGE_GONE, stage.id(), ""));
      }
    }
    for (Field field : active.fields()) {
      next.field(field.id())
          .ifPresentOrElse(
              other -> between(field, other, breaks),
              () -> breaks.add(new Break(Kind.FIELD_GONE, field.id(), "")));
    }
    for (Field field : next.filled()) {
      boolean before = active.field(field.id()).filter(Field::required).isPresent();
      if (field.required() && !before) {
        breaks.add(new Break(Kind.REQUIRED, field.id(), ""));
      }
      if (field.unique() && active.field(field.id()).filter(Field::unique).isEmpty()) {
        breaks.add(new Break(Kind.UNIQUE, field.id(), ""));
      }
      if (field.indexed() && active.field(field.id()).filter(Field::indexed).isEmpty()) {
        breaks.add(new Break(Kind.FILTERED, field.id(), ""));
      }
    }
    active.traits().keySet().stream()
        .filter(code -> !next.traits().containsKey(code))
        .forEach(code -> breaks.add(new Break(Kind.TRAIT_GONE, code, "")));
    return breaks;
  }

  private static void between(Field field, Field other, List<Break> breaks) {
    if (field.type().storage() != other.type().storage()
        || !field.type().getClass().equals(other.type().getClass())
        || field.type().counted() && field.type().decimals() != other.type().decimals()) {
      breaks.add(new Break(Kind.TYPE_CHANGED, field.id(), ""));
    } else if (field.type() instanceof FieldType.Choice before
        && other.type() instanceof FieldType.Choice after) {
      Set<String> left = new HashSet<>();
      after.options().forEach(option -> left.add(option.id()));
      before.options().stream()
          .filter(option -> !left.contains(option.id()))
          .forEach(option -> breaks.add(new Break(Kind.OPTION_GONE, field.id(), option.id())));
    }
  }

  /** Says whether nothing can be put in force while items are concerned. */
  public boolean blocks() {
    return switch (kind) {
      case STAGE_GONE, FIELD_GONE, TYPE_CHANGED, OPTION_GONE, UNIQUE -> true;
      case REQUIRED, FILTERED, TRAIT_GONE -> false;
    };
  }
}
