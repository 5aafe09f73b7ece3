package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Finds names of departments, streets and towns that stand in a text. */
public final class OrganisationNames {
  private static final int LONGEST_PLACE = 6;
  private static final Words BODIES =
      Words.of(List.of("街道办事处", "街道办", "街道", "镇人民政府", "镇政府", "管委会"));
  private static final Words ALL =
      Words.of(List.of("各街道", "各镇街", "各镇", "各乡镇", "各部门", "各区县", "各县区", "各园区"));
  private static final Words BEFORE =
      Words.of(
          List.of(
              "会同", "联合", "协同", "牵头", "局", "支持", "推动", "推进", "推广", "由", "在", "与", "和", "及", "对",
              "向", "将", "把", "以", "等", "的", "是", "或", "来自", "指导", "组织", "涉及", "依托", "区", "县", "市"));
  private static final Words GENERIC =
      Words.of(
          List.of(
              "乡镇", "主要", "精品", "示范", "城市", "绿色", "社区", "各", "条", "个", "每", "为本", "全部", "中心", "历史",
              "美丽", "特色", "重点", "城区", "沿线", "周边", "化", "性", "老"));
  private static final Words VERBS = Lexicon.load("tasks").words("action");
  private static final Words EFFECTS = Lexicon.load("tasks").words("effect");
  private static final String BREAKS = "，。；：、！？“”‘’（）《》 \n";

  private OrganisationNames() {}

  /**
   * A name with its place.
   *
   * @param all true where it means every unit of a kind: 各街道
   */
  record Place(int from, int to, boolean all) {}

  /** Returns the names in text order, each once. */
  public static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Place place = at(text, i);
      if (place == null) {
        i += Math.max(1, BODIES.lengthAt(text, i));
      } else {
        String name = text.substring(place.from(), place.to());
        if (!names.contains(name)) {
          names.add(name);
        }
        i = place.to();
      }
    }
    return List.copyOf(names);
  }

  /**
   * Returns the name whose standard word begins at {@code i}, null when there is none; the name
   * itself may begin before it.
   */
  static @Nullable Place at(String text, int i) {
    int all = ALL.lengthAt(text, i);
    if (all > 0) {
      return new Place(i, i + all, true);
    }
    int department = Departments.STANDARD.lengthAt(text, i);
    if (department > 0) {
      boolean led = i > 0 && "区市县省州旗盟".indexOf(text.charAt(i - 1)) >= 0;
      return new Place(led ? i - 1 : i, i + department, false);
    }
    int body = BODIES.lengthAt(text, i);
    int from = body > 0 ? place(text, i) : i;
    return from < i ? new Place(from, i + body, false) : null;
  }

  /** A street or town is named by at least two characters before its word. */
  private static int place(String text, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_PLACE && BREAKS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    for (int i = from; i < at; i++) {
      int skip = BEFORE.lengthAt(text, i);
      if (skip > 0 && i + skip <= at) {
        from = i + skip;
      }
    }
    String place = text.substring(from, at);
    boolean named = place.length() >= 2 && place.length() <= 4 && !GENERIC.in(place);
    return named && !VERBS.starts(place) && !EFFECTS.starts(place) ? from : at;
  }
}
