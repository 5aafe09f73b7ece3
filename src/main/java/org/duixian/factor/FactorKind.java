package org.duixian.factor;

import java.util.Locale;
import org.duixian.declaration.FieldType;
import org.duixian.kernel.Label;

/** What an item can need before it can be built, and in what it is measured. */
public enum FactorKind {
  LAND("土", new FieldType.Area(), "亩", "用地", "Land"),
  /** Special bonds (专项债). */
  BOND("资", new FieldType.Money(4), "万元", "专项债", "Special bonds"),
  /** Credit that a bank has granted (授信). */
  CREDIT("资", new FieldType.Money(4), "万元", "银行授信", "Bank credit"),
  /** Households that are to move (征迁). */
  CLEARANCE("征", new FieldType.Count(0, "户"), "户", "征迁", "Clearance"),
  PERMIT("审", new FieldType.Count(0, "件"), "件", "审批", "Permits"),
  POWER("电", new FieldType.Count(0, "千伏安"), "千伏安", "供电", "Power"),
  WATER("水", new FieldType.Count(0, "吨/日"), "吨/日", "供水", "Water");

  private final String sign;
  private final FieldType type;
  private final String typedIn;
  private final Label label;

  FactorKind(String sign, FieldType type, String typedIn, String zh, String en) {
    this.sign = sign;
    this.type = type;
    this.typedIn = typedIn;
    this.label = new Label(zh, en);
  }

  /** Returns its letter in lists; bonds and credit share one. */
  public String sign() {
    return sign;
  }

  /** Returns how its amounts are read, kept and shown. */
  public FieldType type() {
    return type;
  }

  /** Returns the unit in which an amount without a unit is typed. */
  public String typedIn() {
    return typedIn;
  }

  /** Returns what it is called. */
  public Label label() {
    return label;
  }

  /** Returns its word in measures, checks and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says whether the district has so much of it in a year, as a document says. */
  public boolean supplied() {
    return this == LAND || this == BOND || this == CREDIT || this == POWER || this == WATER;
  }
}
