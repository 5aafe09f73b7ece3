package org.duixian.factor;

import java.time.LocalDate;
import java.util.Map;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed about factors, by field; public for the templates only. */
public record FactorForm(Map<String, String> typed) {

  /** A form in which nothing is typed. */
  public static final FactorForm EMPTY = new FactorForm(Map.of());

  private static final int LONGEST = 500;

  /** Returns what stands in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  int version() {
    return at("version").matches("[0-9]{1,9}") ? Integer.parseInt(at("version")) : -1;
  }

  FactorKind kind(FormErrors errors) {
    return new FieldChecks(errors).choice("kind", at("kind"), FactorKind.LAND);
  }

  /** An amount of a kind; a need and a supply are not below zero. */
  Whole amount(FactorKind kind, boolean below, FormErrors errors) {
    Whole read =
        new FieldChecks(errors)
            .typed("amount", FactorAmount.read(kind, at("amount")), new Whole(0));
    if (read.number() < 0 && !below) {
      errors.add("amount", "factor.error.below");
    }
    return read;
  }

  private @Nullable Long id(String field) {
    return at(field).matches("[0-9]{1,18}") ? Long.valueOf(at(field)) : null;
  }

  FactorWork.NewNeed need(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    FactorKind kind = kind(errors);
    Whole amount = amount(kind, false, errors);
    LocalDate due = fields.dayOrNone("due", at("due"));
    Integer node = at("node").matches("[0-9]{1,5}") ? Integer.valueOf(at("node")) : null;
    if (due != null && node != null) {
      errors.add("due", "factor.error.day-or-node");
    }
    return new FactorWork.NewNeed(
        kind,
        amount.number(),
        amount.typed(),
        due,
        node,
        id("unit"),
        fields.dayOrNone("applied", at("applied")),
        at("words").substring(0, Math.min(at("words").length(), LONGEST)));
  }

  FactorWork.NewGot got(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    FactorKind kind = kind(errors);
    Whole amount = amount(kind, true, errors);
    return new FactorWork.NewGot(
        kind,
        fields.day("day", at("day")),
        amount.number(),
        amount.typed(),
        fields.text("words", at("words"), LONGEST));
  }

  FactorSupplies.NewSupply supply(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    FactorKind kind = kind(errors);
    Whole amount = amount(kind, true, errors);
    if (!kind.supplied()) {
      errors.add("kind", "factor.error.no-supply");
    }
    return new FactorSupplies.NewSupply(
        fields.whole("year", at("year"), 2000, 2100),
        kind,
        amount.number(),
        amount.typed(),
        fields.text("source", at("source"), LONGEST),
        id("document"),
        fields.day("day", at("day")));
  }
}
