package org.duixian.reader.continuity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measure words by which the same things are counted: 9件实事 are 9项实事, 5个企业 are 5家. */
final class CountUnits {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("家", "个"),
          Map.entry("件", "个"),
          Map.entry("项", "个"),
          Map.entry("处", "个"),
          Map.entry("座", "个"),
          Map.entry("所", "个"),
          Map.entry("户", "个"),
          Map.entry("根", "个"),
          Map.entry("台", "个"),
          Map.entry("支", "个"),
          Map.entry("栋", "个"),
          Map.entry("幢", "个"),
          Map.entry("盏", "个"),
          Map.entry("口", "个"),
          Map.entry("宗", "个"),
          Map.entry("款", "个"),
          Map.entry("名", "人"),
          Map.entry("位", "人"));

  private CountUnits() {}

  /** Returns the plain unit that stands for those of its kind. */
  static String plain(@Nullable String unit) {
    return unit == null ? "" : PLAIN.getOrDefault(unit, unit);
  }

  static boolean same(@Nullable String a, @Nullable String b) {
    return plain(a).equals(plain(b));
  }
}
