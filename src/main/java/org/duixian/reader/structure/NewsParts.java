package org.duixian.reader.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.reader.Part;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Tells by each paragraph's first words whether an article looks back or ahead. */
final class NewsParts {
  private static final int LEAD = 60;
  private static final int REACH = 16;
  private static final Pattern MONTH = Pattern.compile("\\d{1,2}[月-]");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

  private final Words ahead;
  private final Words back;
  private final Words now;
  private final int year;
  private Part part = Part.OTHER;
  private String rule = "part.article";
  private @Nullable Integer tells;
  private Part carried = Part.OTHER;
  private int carriedYear;
  private boolean passing;

  NewsParts(Lexicon news, @Nullable Integer year) {
    this.ahead = news.words("ahead");
    this.back = news.words("back");
    this.now = news.words("now");
    this.year = year == null ? 0 : year;
    this.tells = year;
  }

  Part part() {
    return part;
  }

  /** Returns the id of the rule that opened the current part. */
  String rule() {
    return rule;
  }

  @Nullable Integer year() {
    return tells;
  }

  /** A new heading without the words of a plan leaves the last passage's time behind. */
  void heading(String title) {
    if (title.length() <= 6) {
      rule = part == Part.OTHER ? rule : "part.short-heading";
      part = Part.OTHER;
      tells = year == 0 ? null : year;
    }
  }

  void paragraph(String text) {
    if (passing) {
      set(carried, carriedYear, "part.resumed");
      passing = false;
    }
    String lead = text.substring(0, Math.min(LEAD, text.length()));
    int said = yearIn(lead);
    String behind = behindThisYear(lead);
    if (now.in(behind) || MONTH.matcher(behind).lookingAt()) {
      set(Part.REVIEW, year, "part.this-year");
    } else if (ahead.in(behind) || (behind.isEmpty() && year > 0 && lead.contains("指向" + year))) {
      set(Part.PLAN, year, "part.ahead");
    } else if (said > 0 && said < year - 1) {
      carried = part;
      carriedYear = tells == null ? 0 : tells;
      passing = true;
      set(Part.REVIEW, said, "part.earlier-year");
    } else if ((said > 0 && said == year - 1) || back.in(lead)) {
      set(Part.REVIEW, year - 1, "part.last-year");
    }
  }

  /** Returns what follows 今年 or the article's own year, empty when neither stands in the lead. */
  private String behindThisYear(String lead) {
    int own = year > 0 ? lead.indexOf(year + "年") : -1;
    int from = own >= 0 ? own + 5 : lead.indexOf("今年") + 2;
    boolean named = own >= 0 || lead.contains("今年");
    return named ? lead.substring(from, Math.min(lead.length(), from + REACH)) : "";
  }

  private void set(Part to, int of, String by) {
    rule = to == part ? rule : by;
    part = to;
    tells = of > 0 ? of : null;
  }

  private static int yearIn(String lead) {
    Matcher m = YEAR.matcher(lead);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }
}
