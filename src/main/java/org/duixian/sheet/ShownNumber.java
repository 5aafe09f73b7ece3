package org.duixian.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a sheet shows it under a format, ECMA-376 part 1, 18.8.31: {@code 0!.0,"万"} shows
 * 123456 as 12.3万. No library at hand draws such formats right.
 *
 * @param scaled whether the format makes another size of it, by commas, by 万 or 亿, or by words in
 *     place of the number
 * @param worded whether the format puts words to it
 */
record ShownNumber(String text, boolean scaled, boolean worded) {

  private static final int LONGEST_CODE = 255;
  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|[\\\\!](.)|[_*].|\\[([^\\]]*)]|(.)", Pattern.DOTALL);
  private static final Pattern CONDITION = Pattern.compile("(>=|<=|<>|[<>=])(-?\\d+(?:\\.\\d+)?)");
  private static final Pattern SIZE = Pattern.compile("[十百千万亿‰]");
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  /**
   * One of the up to four parts of a format: its condition, and what is drawn around the places.
   */
  private static final class Section {

    private String condition = "";
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder places = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();

    /** How far the number is moved to the left before it is drawn. */
    private int moved;

    void literal(String text) {
      // A point that is only drawn: the places behind it show what stands before the real one.
      boolean drawn = text.equals(".") && !places.isEmpty() && behind.isEmpty();
      (places.isEmpty() ? before : drawn ? places.append('d') : behind).append(text);
    }

    void mark(char mark) {
      if (mark == '%') {
        moved -= 2;
        (places.isEmpty() ? before : behind).append(mark);
      } else if ("0#?,.".indexOf(mark) >= 0) {
        places.append(mark == '?' ? '#' : mark);
      } else {
        literal(String.valueOf(mark));
      }
    }

    boolean holds(BigDecimal number) {
      Matcher found = CONDITION.matcher(condition);
      if (!found.matches()) {
        return true;
      }
      int order = number.compareTo(new BigDecimal(found.group(2)));
      return found.group(1).contains(">") && order > 0
          || found.group(1).contains("<") && order < 0
          || !found.group(1).equals("<>") && found.group(1).contains("=") && order == 0;
    }

    ShownNumber draw(BigDecimal size, String sign, String plain) {
      String words = before.toString() + behind;
      boolean letters = words.codePoints().anyMatch(Character::isLetter);
      if (places.isEmpty()) {
        return new ShownNumber(letters ? words : plain, letters, letters);
      }
      String pattern = places.toString().replace("d.", ".");
      String whole = pattern.replaceFirst(",+(?=\\.|$)", "");
      int commas = pattern.length() - whole.length();
      int drawn = places.indexOf("d.") < 0 ? 0 : whole.length() - whole.lastIndexOf('.') - 1;
      DecimalFormat format = new DecimalFormat(whole, SYMBOLS);
      format.setRoundingMode(RoundingMode.HALF_UP);
      String text = format.format(size.movePointLeft(moved + 3 * commas + drawn));
      boolean scaled = commas + drawn > 0 || SIZE.matcher(words).find();
      return new ShownNumber((sign + before + text + behind).strip(), scaled, scaled || letters);
    }
  }

  static ShownNumber of(String code, BigDecimal number) {
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    ShownNumber asItIs = new ShownNumber(plain, false, false);
    if (code.length() > LONGEST_CODE || code.matches("|(?i).*(general|@|e[+-]).*")) {
      return asItIs;
    }
    List<Section> sections = sections(code);
    Section section = section(sections, number);
    boolean forNegatives =
        section != sections.getFirst()
            && sections.stream().allMatch(each -> each.condition.isEmpty());
    try {
      return section.draw(number.abs(), number.signum() < 0 && !forNegatives ? "-" : "", plain);
    } catch (IllegalArgumentException unusual) {
      return asItIs;
    }
  }

  private static List<Section> sections(String code) {
    List<Section> sections = new ArrayList<>(List.of(new Section()));
    Matcher found = TOKEN.matcher(code);
    while (found.find()) {
      Section section = sections.getLast();
      if (found.group(4) != null) {
        if (found.group(4).equals(";")) {
          sections.add(new Section());
        } else {
          section.mark(found.group(4).charAt(0));
        }
      } else if (found.group(3) == null) {
        String escaped = Objects.requireNonNullElse(found.group(2), "");
        section.literal(Objects.requireNonNullElse(found.group(1), escaped));
      } else if (CONDITION.matcher(found.group(3)).matches()) {
        section.condition = found.group(3);
      }
    }
    return sections;
  }

  private static Section section(List<Section> sections, BigDecimal number) {
    if (sections.stream().anyMatch(each -> !each.condition.isEmpty())) {
      return sections.stream()
          .filter(each -> each.holds(number))
          .findFirst()
          .orElse(sections.getLast());
    }
    int wanted = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
    return sections.get(wanted < sections.size() ? wanted : 0);
  }
}
