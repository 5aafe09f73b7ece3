package org.duixian.declaration;

import java.util.Locale;
import java.util.regex.Pattern;
import org.duixian.kernel.Typed;
import org.duixian.kernel.Typed.Fault;
import org.duixian.kernel.TypedText;

/** The standard of a code. */
public enum CodeKind {
  /** Letters, digits and hyphens, as an office makes them. */
  PLAIN("[0-9A-Z][0-9A-Z._/-]{0,39}"),
  /**
   * National project code, 24 characters; its shape alone is checked (GB/T 40058-2021, FACTS 8).
   */
  PROJECT("[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}"),
  /** Unified social credit code, 18 characters (GB 32100). */
  CREDIT("[0-9A-HJ-NPQRTUWXY]{18}");

  private final Pattern shape;

  CodeKind(String shape) {
    this.shape = Pattern.compile(shape);
  }

  Typed<String> read(TypedText text) {
    String code = text.half().toUpperCase(Locale.ROOT).replace(" ", "");
    return shape.matcher(code).matches()
        ? new Typed.Read<>(code)
        : Typed.refused(Fault.NO_CODE, text.quoted());
  }
}
