package org.duixian.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is measured in. Words that mean the same unit stand here and nowhere else; a word
 * that is not known is a unit by its own name.
 *
 * @param power of ten that stands before the name: 4 for 万元, 0 for 元
 * @param name the unit by its usual word, empty for a bare count
 */
public record UnitOfMeasure(int power, String name) {

  /** The usual word first, its other spellings behind it. */
  private static final String KNOWN =
      """
      % 百分比 个百分比
      ‰ 千分比
      百分点 个百分点 个点
      元 元人民币 人民币元 人民币 rmb cny
      美元 美金 usd
      港元 港币 hkd
      欧元 eur
      平方米 平米 m2
      平方公里 平方千米 km2
      公顷 hm2 ha
      立方米 m3
      米 m
      公里 km
      厘米 cm
      毫米 mm
      吨 t
      公斤 kg
      克 g
      吨标准煤 吨标煤 tce
      千瓦 kw
      兆瓦 mw
      千瓦时 kwh kw·h
      兆瓦时 mwh mw·h
      小时 个小时
      工作日 个工作日
      """;

  /** Both words are usual, and a figure keeps the one it was typed with. */
  private static final Map<String, String> ALIKE = Map.of("千米", "公里", "千克", "公斤");

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : KNOWN.lines().toList()) {
      String[] words = line.split(" ", -1);
      Arrays.stream(words).forEach(word -> NAMES.put(word, words[0]));
    }
  }

  /** 千米 is a unit, 千户 a thousand 户. */
  private static final Pattern SCALE =
      Pattern.compile("([十百千]?)(万亿|亿|万)|(百)(?![分帕])|(千)(?![米克瓦伏卡焦帕赫兆乏分])");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,20})\\)");

  /** Returns the unit that a word names, with 万, 亿 and 千 taken out of it. */
  public static UnitOfMeasure of(@Nullable String typed) {
    String word = TypedText.of(typed).text();
    int power = 0;
    for (Matcher scale = SCALE.matcher(word); scale.lookingAt(); scale = SCALE.matcher(word)) {
      power += power(scale.group());
      word = word.substring(scale.end()).strip();
    }
    return new UnitOfMeasure(power, name(word));
  }

  private static int power(String scale) {
    return scale
        .chars()
        .map(
            character ->
                switch (character) {
                  case '十' -> 1;
                  case '百' -> 2;
                  case '千' -> 3;
                  case '万' -> 4;
                  case '亿' -> 8;
                  default -> throw new IllegalArgumentException("no scale: " + scale);
                })
        .sum();
  }

  private static String name(String word) {
    String key = key(word);
    if (key.indexOf('/') > 0) {
      return Arrays.stream(word.split("[/／]", -1))
          .map(part -> NAMES.getOrDefault(key(part), part.strip()))
          .collect(Collectors.joining("/"));
    }
    return NAMES.getOrDefault(key, word);
  }

  private static String key(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).replace(" ", "");
    Matcher brackets = BRACKETS.matcher(plain);
    return (brackets.matches() ? brackets.group(1) : plain).toLowerCase(Locale.ROOT);
  }

  /** Says whether two words name the same unit with the same scale: 万㎡ and 万平方米. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    UnitOfMeasure unit = of(one);
    return unit.power == of(other).power && unit.measures(of(other));
  }

  /** Says whether both measure in the same thing, whatever the scale. */
  public boolean measures(UnitOfMeasure other) {
    return ALIKE
        .getOrDefault(key(name), key(name))
        .equals(ALIKE.getOrDefault(key(other.name), key(other.name)));
  }

  /** Says whether it is a share or a distance of shares, which nobody counts in 万. */
  boolean isShare() {
    return name.equals("%") || name.equals("‰") || name.equals("百分点");
  }

  /** Returns its word, null for a bare count. */
  public @Nullable String word() {
    return name.isEmpty() ? null : name;
  }
}
