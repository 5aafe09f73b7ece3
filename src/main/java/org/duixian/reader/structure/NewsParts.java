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

  private static final Said NO_YEAR = new Said(0, 0, 0);

  private final Words ahead;
  private final Words back;
  private final Words now;
  private final int year;
  private Part part = Part.OTHER;
  private String rule = "part.article";
  private @Nullable PartSign sign;
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

  /** Returns the words of the last paragraph that opened the part, null for none. */
  @Nullable PartSign sign() {
    return sign;
  }

  @Nullable Integer year() {
    return tells;
  }

  /** A new heading without the words of a plan leaves the last passage's time behind. */
  void heading(String title) {
    sign = null;
    if (title.length() <= 6) {
      rule = part == Part.OTHER ? rule : "part.short-heading";
      part = Part.OTHER;
      tells = year == 0 ? null : year;
    }
  }

  void paragraph(String text) {
    sign = null;
    if (passing) {
      set(carried, carriedYear, "part.resumed");
      passing = false;
    }
    String lead = text.substring(0, Math.min(LEAD, text.length()));
    Said said = yearIn(lead);
    int own = ownYear(lead);
    int behind = behindThisYear(lead, own);
    String next =
        lead.substring(behind, Math.min(lead.length(), own < 0 ? behind : behind + REACH));
    int pointed = year > 0 && next.isEmpty() ? lead.indexOf("指向" + year) : -1;
    Matcher month = MONTH.matcher(next);
    if (now.in(next) || month.lookingAt()) {
      int end = now.in(next) ? endOfFirst(now, next) : month.end();
      set(Part.REVIEW, year, "part.this-year");
      sign = new PartSign(part, own, behind + end);
    } else if (ahead.in(next)) {
      set(Part.PLAN, year, "part.ahead");
      sign = new PartSign(part, own, behind + endOfFirst(ahead, next));
    } else if (pointed >= 0) {
      set(Part.PLAN, year, "part.ahead");
      sign = PartSign.at(part, "指向" + year, pointed);
    } else if (said.year() > 0 && said.year() < year - 1) {
      carried = part;
      carriedYear = tells == null ? 0 : tells;
      passing = true;
      set(Part.REVIEW, said.year(), "part.earlier-year");
      sign = new PartSign(part, said.from(), said.to());
    } else {
      back(lead, said);
    }
  }

  private void back(String lead, Said said) {
    boolean last = said.year() > 0 && said.year() == year - 1;
    PartSign words = PartSign.first(Part.REVIEW, back, lead);
    if (last || words != null) {
      set(Part.REVIEW, year - 1, "part.last-year");
      sign = last ? new PartSign(part, said.from(), said.to()) : words;
    }
  }

  private static int endOfFirst(Words words, String text) {
    int at = words.indexIn(text);
    return at + words.lengthAt(text, at);
  }

  /** Returns where the article's own year or 今年 stands, -1 when neither stands in the lead. */
  private int ownYear(String lead) {
    int own = year > 0 ? lead.indexOf(year + "年") : -1;
    return own >= 0 ? own : lead.indexOf("今年");
  }

  private int behindThisYear(String lead, int own) {
    return own < 0 ? lead.length() : own + (lead.startsWith("今年", own) ? 2 : 5);
  }

  private void set(Part to, int of, String by) {
    rule = to == part ? rule : by;
    part = to;
    tells = of > 0 ? of : null;
  }

  /** The first year that a lead names, 0 for none, and its place. */
  private record Said(int year, int from, int to) {}

  private static Said yearIn(String lead) {
    Matcher m = YEAR.matcher(lead);
    return m.find() ? new Said(Integer.parseInt(m.group(1)), m.start(1), m.end(1)) : NO_YEAR;
  }
}
