package org.duixian.reader.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of itself from its first lines. */
final class FactsReader {
  private static final int HEAD_LINES = 25;
  private static final int LONGEST_TITLE = 60;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:年|-|\\.)(\\d{1,2})(?:月|-|\\.)(\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|\\))");
  private static final Pattern HAN_YEAR = Pattern.compile("([一二][〇○九零][〇○一二三四五六七八九零]{2})年");
  private static final int YEAR_END = 11;

  private final List<String> head;
  private final String opening;
  private final boolean hasSalutation;

  FactsReader(List<TextLine> lines) {
    this.head = lines.stream().limit(HEAD_LINES).map(TextLine::chars).toList();
    this.opening =
        String.join("\n", lines.stream().limit(80).map(l -> clip(l.chars(), 300)).toList());
    this.hasSalutation = opening.contains("各位代表");
  }

  private static String clip(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  DocumentFacts read(List<TextLine> lines) {
    String title = title();
    DocumentKind kind = kind(title, lines);
    LocalDate date = date();
    Integer year =
        kind == DocumentKind.WORK_REPORT ? reportYear(title, date, lines) : newsYear(date, lines);
    String place = new PlaceReader(head, lines, opening, hasSalutation).read(title);
    String issuer = kind == DocumentKind.WORK_REPORT && place != null ? place + "人民政府" : null;
    return new DocumentFacts(kind, title, year, place, issuer, date);
  }

  private @Nullable String title() {
    String first = null;
    for (String line : head) {
      String text = line.startsWith("title：") ? line.substring("title：".length()) : line;
      boolean meta = line.equals("---") || line.startsWith("source：") || line.startsWith("导航");
      if (meta || text.isBlank()) {
        continue;
      }
      if (line.startsWith("title：")
          || (text.contains("政府工作报告") && text.length() <= LONGEST_TITLE)) {
        return text;
      }
      boolean candidate =
          text.length() >= 8 && text.length() <= LONGEST_TITLE && !text.endsWith("。");
      first = first == null && candidate ? text : first;
    }
    return first;
  }

  private DocumentKind kind(@Nullable String title, List<TextLine> lines) {
    boolean named = title != null && title.contains("工作报告");
    if (named || (hasSalutation && opening.contains("政府") && opening.contains("报告"))) {
      return DocumentKind.WORK_REPORT;
    }
    boolean byline = lines.stream().map(TextLine::chars).anyMatch(FactsReader::isByline);
    return byline ? DocumentKind.NEWS_ARTICLE : DocumentKind.OTHER;
  }

  private static boolean isByline(String line) {
    if (line.length() > 40) {
      return false;
    }
    return line.contains("记者")
        || line.contains("通讯员")
        || line.endsWith("报道")
        || line.contains("来源：");
  }

  private @Nullable LocalDate date() {
    for (String line : head) {
      Matcher m = DATE.matcher(clip(line, 200));
      if (m.find()) {
        LocalDate date = dateOf(m);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate dateOf(Matcher m) {
    int month = Integer.parseInt(m.group(2));
    int day = Integer.parseInt(m.group(3));
    int year = Integer.parseInt(m.group(1));
    boolean real = year >= 1949 && year < 2100 && month >= 1 && month <= 12 && day >= 1;
    return real && day <= LocalDate.of(year, month, 1).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  /** A report given at the end of a year plans the next; without a date its headings tell. */
  private @Nullable Integer reportYear(
      @Nullable String title, @Nullable LocalDate date, List<TextLine> lines) {
    if (date != null) {
      return date.getYear() + (date.getMonthValue() >= YEAR_END ? 1 : 0);
    }
    Integer told = headingYear(lines);
    if (told != null) {
      return told;
    }
    Integer titled = title == null ? null : yearIn(title);
    return titled != null ? titled : openingYear();
  }

  private static @Nullable Integer headingYear(List<TextLine> lines) {
    for (TextLine line : lines) {
      String text = line.chars();
      if (line.length() > 40) {
        continue;
      }
      Integer year = yearIn(text);
      if (year != null && text.contains("回顾")) {
        return year + 1;
      }
      if (year != null && (text.contains("安排") || text.contains("任务"))) {
        return year;
      }
    }
    return null;
  }

  private @Nullable Integer openingYear() {
    for (String line : head) {
      Integer year = yearIn(clip(line, 80));
      if (year != null) {
        return line.contains("回顾") || line.contains(year + "年，是") || line.contains(year + "年是")
            ? year + 1
            : year;
      }
    }
    return null;
  }

  private static @Nullable Integer yearIn(String text) {
    Matcher m = YEAR.matcher(text);
    if (m.find()) {
      return Integer.valueOf(m.group(1));
    }
    Matcher han = HAN_YEAR.matcher(text);
    return han.find() ? hanYear(han.group(1)) : null;
  }

  private static Integer hanYear(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int d = "零一二三四五六七八九".indexOf(digits.charAt(i));
      value = value * 10 + Math.max(0, d);
    }
    return value;
  }

  /** The latest year that the text names without 到 before it is the article's own. */
  private static @Nullable Integer newsYear(@Nullable LocalDate date, List<TextLine> lines) {
    if (date != null) {
      return date.getYear();
    }
    Integer latest = null;
    for (TextLine line : lines) {
      Matcher m = YEAR.matcher(line.chars());
      while (m.find()) {
        boolean ahead = m.start() > 0 && "到至—-“底".indexOf(line.chars().charAt(m.start() - 1)) >= 0;
        int year = Integer.parseInt(m.group(1));
        if (!ahead && year < 2100 && (latest == null || year > latest)) {
          latest = year;
        }
      }
    }
    return latest;
  }
}
