package org.duixian.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What became of something that a person typed: a value, or why it is not taken. */
public sealed interface Typed<T> {

  /** It was understood. */
  record Read<T>(T value) implements Typed<T> {}

  /**
   * It was not understood, or could be understood in two ways.
   *
   * @param arguments what was typed, and what else the words of the fault name
   */
  record Refused<T>(Fault fault, List<Object> arguments) implements Typed<T> {

    /** Returns the key of the words that tell the fault. */
    public String messageKey() {
      return fault.messageKey();
    }
  }

  /** Why something typed is not taken. */
  enum Fault {
    NOTHING,
    NO_NUMBER,
    /** About, more than, or between: 10余, 近10, 10-12. */
    VAGUE,
    TOO_LONG,
    /** 1.2万 where the figures stand in 万元 already. */
    TWO_SCALES,
    OTHER_UNIT,
    /** 5家 where a plain number is asked for. */
    NUMBER_ONLY,
    NO_DAY,
    NO_PERIOD,
    NO_YEAR,
    YEAR_FAR_OFF,
    /** 2025.1, which is January or an October that lost its nought. */
    ONE_OR_TEN,
    TOO_MANY_CHARACTERS,
    /** More decimals than are kept. */
    TOO_FINE,
    /** None of the options. */
    NO_CHOICE,
    /** Nothing is called so, or more than one thing is. */
    NO_NAME,
    /** Not of the shape of the code. */
    NO_CODE,
    CODE_LENGTH,
    CODE_CHARACTER,
    CODE_CHECK,
    CODE_SHAPE,
    CODE_MONTH;

    /** Returns the key of the words. */
    public String messageKey() {
      return "site.typed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns a refusal that quotes what was typed. */
  static <T> Typed<T> refused(Fault fault, Object... arguments) {
    return new Refused<>(fault, List.of(arguments));
  }

  /** Returns the value, empty where it was refused. */
  default Optional<T> found() {
    return switch (this) {
      case Read<T>(T value) -> Optional.of(value);
      case Refused<T> refused -> Optional.empty();
    };
  }

  /** Returns the same with another value made of it. */
  default <R> Typed<R> map(Function<T, R> change) {
    return then(value -> new Read<>(change.apply(value)));
  }

  /** Returns what becomes of the value in a next step, or the same refusal. */
  default <R> Typed<R> then(Function<T, Typed<R>> step) {
    return switch (this) {
      case Read<T>(T value) -> step.apply(value);
      case Refused<T>(Fault fault, List<Object> arguments) -> new Refused<>(fault, arguments);
    };
  }
}
