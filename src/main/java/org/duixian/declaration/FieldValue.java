package org.duixian.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value of a field as it is kept: under row-level security only these three reach an index. */
public sealed interface FieldValue {

  /** A text, the id of an option, a code. */
  record Words(String text) implements FieldValue {}

  /**
   * A whole number: fen, hundredths of a square metre, a number in units of its last decimal, or
   * the id of what is referred to.
   *
   * @param typed as it was typed where the number alone would lose it, such as 30亩; else null
   */
  record Whole(long number, @Nullable String typed) implements FieldValue {

    /** A number that says all. */
    public Whole(long number) {
      this(number, null);
    }
  }

  /** A day; a month is its first day. */
  record OnDay(LocalDate day) implements FieldValue {}

  /** Returns it as the history keeps it: what is equal is written alike. */
  default String written() {
    return switch (this) {
      case Words words -> words.text();
      case Whole whole ->
          whole.typed() == null
              ? String.valueOf(whole.number())
              : whole.number() + "|" + whole.typed();
      case OnDay on -> on.day().toString();
    };
  }
}
