package org.duixian.declaration;

import java.util.Locale;
import java.util.regex.Pattern;
import org.duixian.kernel.CreditCode;
import org.duixian.kernel.ProjectCode;
import org.duixian.kernel.Typed;
import org.duixian.kernel.Typed.Fault;
import org.duixian.kernel.TypedText;

/** The standard of a code. */
public enum CodeKind {
  /** Letters, digits and hyphens, as an office makes them. */
  PLAIN,
  /** National project code; its shape alone is checked (GB/T 40058-2021). */
  PROJECT,
  /** Unified social credit code (GB 32100). */
  CREDIT;

  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z._/-]{0,39}");

  Typed<String> read(TypedText text) {
    return switch (this) {
      case PROJECT -> ProjectCode.read(text.text()).map(ProjectCode::written);
      case CREDIT -> CreditCode.read(text.text()).map(CreditCode::code);
      case PLAIN -> plain(text);
    };
  }

  private static Typed<String> plain(TypedText text) {
    String code = text.half().toUpperCase(Locale.ROOT).replace(" ", "");
    return SHAPE.matcher(code).matches()
        ? new Typed.Read<>(code)
        : Typed.refused(Fault.NO_CODE, text.quoted());
  }
}
