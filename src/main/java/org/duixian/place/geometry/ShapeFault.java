package org.duixian.place.geometry;

import java.io.Serial;
import java.util.List;

/** Why a geometry cannot be taken; the words stand under {@code place.fault.<code>}. */
public final class ShapeFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Code {
    /** It is no geometry of GeoJSON, or one of a sort that is not taken. */
    TYPE,
    /** A position is not two or three numbers. */
    POSITION,
    /** Metres of a projection instead of degrees. */
    PROJECTED,
    /** Latitude stands before longitude. */
    SWAPPED,
    /** It lies outside of the district. */
    OUTSIDE,
    /** A line of one position, a ring of fewer than three. */
    SHORT,
    /** A ring crosses or touches itself, or lies outside of the one it is a hole of. */
    CROSSING,
    TOO_MANY
  }

  private final Code code;
  private final transient List<Object> arguments;

  ShapeFault(Code code, Object... arguments) {
    super(code + " " + List.of(arguments), null, false, false);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Returns what is wrong. */
  public Code code() {
    return code;
  }

  /** Returns the key of its words. */
  public String messageKey() {
    return "place.fault." + code;
  }

  /** Returns what the words name. */
  public List<Object> arguments() {
    return arguments;
  }
}
