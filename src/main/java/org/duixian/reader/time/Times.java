package org.duixian.reader.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.duixian.reader.time.Time.Sense;
import org.jspecify.annotations.Nullable;

/** Finds the time that begins at a place. */
public final class Times {

  /** Ids of the rules that make times. */
  public static final List<String> RULES =
      List.of(
          "time.year",
          "time.years",
          "time.month",
          "time.months",
          "time.date",
          "time.part",
          "time.relative",
          "time.past",
          "time.coming",
          "time.length",
          "time.plan",
          "time.whole");

  private static final int LONGEST_DURATION = 100;
  private static final Lexicon TIME = Lexicon.load("time");

  private final Numerals numerals = new Numerals();
  private final CalendarYears calendar = new CalendarYears();
  private final Months months = new Months(numerals);
  private final Map<String, int[]> relative = new HashMap<>();
  private final Map<String, int[]> parts = new HashMap<>();
  private final Map<String, int[]> plans = new HashMap<>();
  private final Words words;
  private final Words pastBefore = TIME.words("past_before");
  private final Words pastAfter = TIME.words("past_after");
  private final Words comingBefore = TIME.words("coming_before");
  private final Words comingAfter = TIME.words("coming_after");
  private final Words compared = TIME.words("compared");
  private final Words whole = TIME.words("whole");
  private final Words priced = TIME.words("priced");
  private final Words notPast = TIME.words("not_past");
  private final Words sums = TIME.words("sums");

  public Times() {
    pairs("relative", relative);
    pairs("parts", parts);
    pairs("plans", plans);
    List<String> all = new java.util.ArrayList<>(relative.keySet());
    all.addAll(parts.keySet());
    all.addAll(plans.keySet());
    all.addAll(TIME.list("whole"));
    words = Words.of(all);
  }

  private static void pairs(String group, Map<String, int[]> into) {
    TIME.map(group)
        .forEach(
            (key, names) -> {
              String[] ends = key.split("\\.\\.");
              int[] pair = {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
              names.forEach(name -> into.put(name, pair));
            });
  }

  /** Returns the time that begins at {@code start}, or null; {@code from} bounds the look back. */
  public @Nullable Time at(View view, int start, int from, int to) {
    Time found = Numerals.begins(view.at(start)) ? number(view, start, from, to) : null;
    if (found == null) {
      found = word(view, start, from, to);
    }
    return found;
  }

  private @Nullable Time word(View view, int start, int from, int to) {
    int length = words.at(view, start, to);
    if (length == 0) {
      return null;
    }
    int end = start + length;
    String name = view.text(start, end);
    boolean reference = reference(view, start, end, from, to);
    int[] years = relative.get(name);
    if (years != null) {
      Time inYear =
          years[0] == years[1] ? months.after(view, start, end, to, years[0], reference) : null;
      return inYear != null
          ? inYear
          : time("time.relative", start, end, Sense.RELATIVE, years, reference);
    }
    int[] part = parts.get(name);
    if (part != null) {
      return new Time(
          "time.part", start, end, Sense.MONTHS, part[0], part[1], Time.OF_PASSAGE, reference);
    }
    int[] plan = plans.get(name);
    if (plan != null) {
      return plan(view, start, end, to, plan, reference);
    }
    if (view.has(end, "任务") || view.has(end, "目标") || view.has(end, "计划") || view.has(end, "总")) {
      return null;
    }
    return whole.at(view, start, end) == length
        ? time("time.whole", start, end, Sense.WHOLE, new int[] {0, 0}, reference)
        : null;
  }

  /** “十四五”末 is the last year of the plan, “十四五”期间 all five. */
  private static Time plan(View view, int start, int end, int to, int[] plan, boolean reference) {
    int after = view.at(end) == '”' ? end + 1 : end;
    boolean last = view.has(after, "末") || view.has(after, "规划末") || view.has(after, "期末");
    boolean spans =
        view.has(after, "时期")
            || view.has(after, "期间")
            || view.has(after, "以来")
            || view.has(after, "五年");
    int[] years = last ? new int[] {plan[1], plan[1]} : plan;
    Sense sense = last || spans ? Sense.YEARS : Sense.NONE;
    int stop = Math.min(to, after + (last ? 1 : spans ? 2 : 0));
    return new Time(
        "time.plan", start, Math.max(end, stop), sense, years[0], years[1], 0, reference);
  }

  private @Nullable Time number(View view, int start, int from, int to) {
    if (view.at(start - 1) == '第') {
      return null;
    }
    Time year = calendar.at(view, start, to);
    if (year != null) {
      boolean reference = reference(view, year.start(), year.end(), from, to);
      Time inYear =
          year.from() == year.to()
              ? months.after(view, start, year.end(), to, year.from(), reference)
              : null;
      return inYear != null
          ? inYear
          : new Time(
              year.rule(), start, year.end(), Sense.YEARS, year.from(), year.to(), 0, reference);
    }
    Time ofYear = months.at(view, start, from, to, Time.OF_PASSAGE);
    return ofYear != null ? ofYear : duration(view, start, from, to);
  }

  /** 近三年, 五年来, 未来5年; any other number of years is a length of time and no period. */
  private @Nullable Time duration(View view, int start, int from, int to) {
    Numeral count = numerals.at(view, start, to);
    if (count == null
        || view.at(count.end()) != '年'
        || count.value().intValue() > LONGEST_DURATION) {
      return null;
    }
    int end = count.end() + 1;
    int years = count.value().intValue();
    int before = pastBefore.ending(view, start, from);
    boolean past = before > 0 && notPast.ending(view, start, from) <= before;
    if (pastAfter.at(view, end, to) > 0 || past) {
      int last = end + pastAfter.at(view, end, to);
      boolean longAgo = years > 12 || years < 2 || sums.at(view, last, to) > 0;
      return time(
          "time.past",
          start,
          last,
          longAgo ? Sense.NONE : Sense.PAST,
          new int[] {years, years},
          false);
    }
    if (comingAfter.at(view, end, to) > 0 || comingBefore.ending(view, start, from) > 0) {
      return time("time.coming", start, end, Sense.COMING, new int[] {years, years}, false);
    }
    return time("time.length", start, end, Sense.NONE, new int[] {0, 0}, true);
  }

  private boolean reference(View view, int start, int end, int from, int to) {
    boolean since = view.has(end, "以来") || view.has(end, "至今");
    return since
        || compared.ending(view, start, from) > 0
        || priced.at(view, end, to) > 0
        || view.has(end, "的") && isPart(view, end, Math.min(to, end + 6), from, start);
  }

  /** 2019年的3倍, 上年的95%: the year of what is compared with. */
  private static boolean isPart(View view, int end, int to, int from, int start) {
    boolean began = start > from && "由从".indexOf(view.at(start - 1)) >= 0;
    return !began && (view.find("倍", end, to) >= 0 || view.find("%", end, to) >= 0);
  }

  private static Time time(
      String rule, int start, int end, Sense sense, int[] years, boolean reference) {
    return new Time(rule, start, end, sense, years[0], years[1], 0, reference);
  }
}
