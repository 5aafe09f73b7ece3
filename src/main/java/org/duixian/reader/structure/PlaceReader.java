package org.duixian.reader.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.reader.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads for which division a document speaks. */
record PlaceReader(List<String> head, List<TextLine> lines, String opening, boolean hasSalutation) {

  private static final String DIVISION = "(?:特别行政区|自治区|自治州|自治县|地区|省|市|州|盟|区|县|旗)";
  private static final Pattern ASSEMBLY =
      Pattern.compile("在(?:中共)?([\\p{IsHan}]{2,12}?)第[一二三四五六七八九十\\d]{1,4}届");
  private static final Pattern TITLE_PLACE =
      Pattern.compile("([\\p{IsHan}]{2,11}?" + DIVISION + ")人?民?政?府?工作报告");
  private static final Pattern SPEAKS_FOR =
      Pattern.compile("代表([\\p{IsHan}]{2,11}?" + DIVISION + ")人民政府");
  private static final Pattern HEAD_OF =
      Pattern.compile("^([\\p{IsHan}]{1,10}?" + DIVISION + ")(?:人民政府)?代?[省市州盟区县旗]长");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{IsHan}])([\\p{IsHan}]{2,4}(?:区|县|市))(?=[\\p{IsHan}，])");
  private static final Pattern LEVEL = Pattern.compile("代表(省|自治区|市)人民政府");

  private static final Lexicon PLACES = Lexicon.load("places");
  private static final Pattern LINE_END =
      Pattern.compile("在(?:中共)?([\\p{IsHan}]{2,12}?" + DIVISION + ")$");
  private static final Set<String> LEVELS = Set.of("自治区", "自治州", "自治县", "特别行政区");
  private static final int LONGEST_LINE = 120;
  private static final int LOOKED_THROUGH = 20_000;

  /** Fewer mentions could be those of any neighbour. */
  private static final int LEAST_MENTIONS = 5;

  @Nullable String read(@Nullable String title) {
    for (Pattern said : List.of(ASSEMBLY, SPEAKS_FOR, HEAD_OF)) {
      for (String line : head) {
        String found = place(said, line);
        if (found != null) {
          return found;
        }
      }
    }
    String found = overTwoLines();
    if (found == null && title != null) {
      found = place(TITLE_PLACE, title.replaceAll("[()（）\\d年]", ""));
    }
    return found != null ? found : hasSalutation ? oftenest() : commonestPlace();
  }

  private static @Nullable String place(Pattern said, String line) {
    Matcher m = said.matcher(clip(line));
    return m.find() && m.group(1).length() > 2 && !LEVELS.contains(m.group(1)) ? m.group(1) : null;
  }

  /** A title set in narrow lines: …在望山县 / 第十八届人民代表大会…. */
  private @Nullable String overTwoLines() {
    for (int i = 0; i + 1 < head.size(); i++) {
      Matcher m = LINE_END.matcher(clip(head.get(i)));
      if (head.get(i + 1).startsWith("第") && m.find()) {
        return m.group(1);
      }
    }
    return null;
  }

  /** Returns the place of the level that the report speaks for which it names oftenest. */
  private @Nullable String oftenest() {
    Matcher level = LEVEL.matcher(opening);
    if (!level.find()) {
      return null;
    }
    String text = text();
    String best = null;
    int most = LEAST_MENTIONS - 1;
    for (String name : PLACES.list(level.group(1))) {
      int count = 0;
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        count++;
      }
      if (count > most) {
        most = count;
        best = name;
      }
    }
    return best == null ? null : best + level.group(1);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size() && text.length() < LOOKED_THROUGH; i++) {
      String line = lines.get(i).chars();
      text.append(line, 0, Math.min(line.length(), LOOKED_THROUGH)).append('\n');
    }
    return text.toString();
  }

  private static String clip(String line) {
    return line.substring(0, Math.min(LONGEST_LINE, line.length()));
  }

  private @Nullable String commonestPlace() {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher m = NAME.matcher(opening);
    while (m.find()) {
      counts.merge(m.group(1), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
