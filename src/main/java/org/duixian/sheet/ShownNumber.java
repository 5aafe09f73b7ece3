package org.duixian.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern SIZE = Pattern.compile(".*[十百千万亿‰].*", Pattern.DOTALL);

  /** One piece of a section; a literal is drawn as it stands. */
  private record Token(String text, boolean literal) {

    boolean isPlace() {
      return !literal && "0#?".contains(text);
    }

    boolean is(String mark) {
      return !literal && text.equals(mark);
    }
  }

  /** One of the up to four parts of a format with its condition, empty for none. */
  private record Section(String condition, List<Token> tokens) {}

  static ShownNumber of(String code, BigDecimal number) {
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    if (code.isEmpty()
        || code.length() > LONGEST_CODE
        || code.matches("(?i).*(general|@|e[+-]).*")) {
      return new ShownNumber(plain, false, false);
    }
    List<Section> sections = sections(code);
    Section section = section(sections, number);
    boolean own = section != sections.getFirst() || !section.condition().isEmpty();
    boolean minus = number.signum() < 0 && (!own || sections.size() == 1);
    return draw(section.tokens(), number.abs(), minus, plain);
  }

  private static List<Section> sections(String code) {
    List<Section> sections = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    String condition = "";
    Matcher found = TOKEN.matcher(code);
    while (found.find()) {
      if (found.group(1) != null || found.group(2) != null) {
        tokens.add(new Token(found.group(1) == null ? found.group(2) : found.group(1), true));
      } else if (found.group(3) != null) {
        condition = CONDITION.matcher(found.group(3)).matches() ? found.group(3) : condition;
      } else if (";".equals(found.group(4))) {
        sections.add(new Section(condition, tokens));
        tokens = new ArrayList<>();
        condition = "";
      } else if (found.group(4) != null) {
        tokens.add(new Token(found.group(4), !"0#?.,%".contains(found.group(4))));
      }
    }
    sections.add(new Section(condition, tokens));
    return sections;
  }

  private static Section section(List<Section> sections, BigDecimal number) {
    if (sections.stream().anyMatch(each -> !each.condition().isEmpty())) {
      return sections.stream()
          .filter(each -> holds(each.condition(), number))
          .findFirst()
          .orElse(sections.getLast());
    }
    int wanted = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
    return sections.get(wanted < sections.size() ? wanted : 0);
  }

  private static boolean holds(String condition, BigDecimal number) {
    Matcher found = CONDITION.matcher(condition);
    if (!found.matches()) {
      return true;
    }
    int order = number.compareTo(new BigDecimal(found.group(2)));
    return switch (found.group(1)) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case "<>" -> order != 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      default -> order == 0;
    };
  }

  private static ShownNumber draw(
      List<Token> tokens, BigDecimal size, boolean minus, String plain) {
    StringBuilder literals = new StringBuilder();
    tokens.stream().filter(Token::literal).forEach(token -> literals.append(token.text()));
    String words = literals.toString();
    int places = places(tokens);
    if (places == 0) {
      boolean says = !words.isBlank();
      return new ShownNumber(says ? words : plain, says, says);
    }
    int point = Math.max(0, index(tokens, "."));
    List<Token> whole = index(tokens, ".") < 0 ? tokens : tokens.subList(0, point);
    List<Token> fraction = tokens.subList(whole.size(), tokens.size());
    int thousands = thousands(tokens);
    int percents = index(tokens, "%") < 0 ? 0 : 1;
    BigDecimal drawn =
        size.movePointRight(2 * percents - 3 * thousands)
            .setScale(places(fraction), RoundingMode.HALF_UP);
    String[] digits = (drawn.toPlainString() + ".").split("\\.", -1);
    boolean grouped = whole.stream().filter(token -> token.is(",")).count() > thousands;
    String text =
        whole(whole, digits[0].equals("0") ? "" : digits[0], grouped)
            + fraction(fraction, digits[1]);
    boolean letters = words.codePoints().anyMatch(Character::isLetter);
    boolean scaled = thousands > 0 || SIZE.matcher(words).matches();
    return new ShownNumber((minus ? "-" : "") + text.strip(), scaled, scaled || letters);
  }

  private static int index(List<Token> tokens, String mark) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(mark)) {
        return i;
      }
    }
    return -1;
  }

  private static int places(List<Token> tokens) {
    return (int) tokens.stream().filter(Token::isPlace).count();
  }

  /** Each comma right behind the last place divides by a thousand; one between places groups. */
  private static int thousands(List<Token> tokens) {
    int commas = 0;
    for (Token token : tokens) {
      commas = token.isPlace() ? 0 : token.is(",") ? commas + 1 : commas;
    }
    return commas;
  }

  /** Fills the places from the right; the first one takes all digits that are left. */
  private static String whole(List<Token> tokens, String digits, boolean grouped) {
    StringBuilder text = new StringBuilder();
    int left = digits.length();
    int open = places(tokens);
    for (Token token : tokens.reversed()) {
      if (token.isPlace()) {
        open--;
        int until = open == 0 ? 0 : Math.max(0, left - 1);
        String here = left == 0 && token.is("0") ? "0" : digits.substring(until, left);
        text.insert(0, grouped ? grouped(here, digits.length() - left) : here);
        left = until;
      } else if (!token.is(",")) {
        text.insert(0, token.text());
      }
    }
    return text.toString();
  }

  private static String grouped(String digits, int before) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits.length(); i++) {
      int behind = before + i;
      if (behind > 0 && behind % 3 == 0) {
        text.insert(digits.length() - i, ",");
      }
    }
    return text.toString();
  }

  private static String fraction(List<Token> tokens, String digits) {
    List<Token> places = tokens.stream().filter(Token::isPlace).toList();
    int shown = digits.length();
    while (shown > 0 && digits.charAt(shown - 1) == '0' && !places.get(shown - 1).is("0")) {
      shown--;
    }
    StringBuilder text = new StringBuilder();
    int place = 0;
    for (Token token : tokens) {
      if (token.isPlace()) {
        text.append(place < shown ? digits.substring(place, place + 1) : "");
        place++;
      } else if (!token.is(",") && !token.is(".") || shown > 0) {
        text.append(token.is(",") ? "" : token.text());
      }
    }
    return text.toString();
  }
}
