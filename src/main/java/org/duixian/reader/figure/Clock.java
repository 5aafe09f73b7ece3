package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.time.Time;
import org.duixian.reader.time.Time.Sense;
import org.jspecify.annotations.Nullable;

/** Keeps, through a passage, the time that holds for what is said. */
final class Clock {

  private static final int OPENING = 6;
  private static final int YEAR = "2024".length();
  private static final int TWO_YEARS = "2020/2024".length();
  private static final int ARRIVAL = 10;
  private static final int BASE_REACH = 18;
  private static final int ANNOUNCED = 8;
  private static final int LONGEST_PLAN = 10;

  private final View view;
  private final List<Time> times;
  private final int document;
  private final int passage;
  private final @Nullable String term;
  private final boolean promises;
  private final Reached reached;
  private final Words announcing;
  private final Words heralds;
  private final Words byYear;
  private final int begin;
  private int next;
  private int seen;
  private int stop = -1;
  private int baseEnd = -1;
  private @Nullable Time current;
  private @Nullable Time outer;
  private @Nullable Time base;
  private @Nullable Time opening;

  /**
   * Begins a passage.
   *
   * @param document the year in which the document speaks
   * @param passage the year the passage tells of
   * @param term the years it tells of when it looks back on a whole term, such as 2017/2021
   * @param promises whether the passage is part of a plan
   * @param words which words say that a number was reached, or that a later year is spoken of
   */
  Clock(
      View view,
      int begin,
      List<Time> times,
      int document,
      int passage,
      @Nullable String term,
      boolean promises,
      Vocabulary words) {
    this.promises = promises;
    reached = new Reached(view, words);
    announcing = words.announcing;
    heralds = words.heralds;
    byYear = words.byYear;
    this.begin = begin;
    this.view = view;
    this.times = times;
    this.document = document;
    this.passage = passage;
    this.term = term;
  }

  /** Moves on to a mention; must be called in text order. */
  void moveTo(Mention m) {
    for (; seen < m.start(); seen++) {
      stop = view.at(seen) == '。' ? seen : stop;
    }
    if (current != null && stop >= current.end()) {
      current = null;
      outer = null;
    }
    while (next < times.size() && times.get(next).start() < m.start()) {
      take(times.get(next++));
    }
    if (current != null && baseEnd > current.end() && m.start() > baseEnd) {
      current = outer;
      baseEnd = -1;
    }
  }

  private void take(Time time) {
    if (time.sense() == Sense.YEARS
        && view.at(time.end()) == '的'
        && "由从".indexOf(view.at(time.start() - 1)) >= 0) {
      base = time;
      return;
    }
    if (time.reference() || time.sense() == Sense.NONE || !credible(time)) {
      return;
    }
    if (opensPassage(time)) {
      opening = time;
    }
    if (stop >= time.end()) {
      return;
    }
    outer = current;
    current = time;
    int at = view.find("基础上", time.end(), time.end() + BASE_REACH);
    baseEnd = at >= 0 && view.find("。", time.end(), at) < 0 ? at : -1;
  }

  /** A review tells of a later year only where it says so; a year inside a name is none. */
  private boolean credible(Time time) {
    if (time.sense() == Sense.COMING && time.from() > LONGEST_PLAN) {
      return false;
    }
    boolean review = passage < document && passage > 0;
    boolean years =
        time.sense() == Sense.YEARS
            || time.sense() == Sense.RELATIVE
            || time.sense() == Sense.COMING;
    if (!review || !years || time.lastYear(document, passage) < document) {
      return true;
    }
    int from = Math.max(begin, time.start() - ANNOUNCED);
    return announcing.ending(view, time.start(), from) > 0
        || announcing.at(view, time.end(), view.length()) > 0
        || heralds.find(view, from, time.start()) >= 0;
  }

  /** A time at the very beginning of a passage holds for all of it. */
  private boolean opensPassage(Time time) {
    boolean recent =
        time.sense() != Sense.YEARS || time.to() > passage - 6 && time.to() <= document;
    return (time.start() - begin <= OPENING || turns(time))
        && recent
        && (time.sense() == Sense.PAST || time.sense() == Sense.YEARS);
  }

  /**
   * In a passage on a term 2021年， at the head of a sentence turns to what its last year brought.
   */
  private boolean turns(Time time) {
    return term != null
        && time.from() == passage
        && time.to() == passage
        && view.at(time.start() - 1) == '。'
        && "，是".indexOf(view.at(time.end())) >= 0;
  }

  private @Nullable Time time() {
    return current != null ? current : opening;
  }

  boolean explicit() {
    Time time = time();
    return time != null && time.sense() != Sense.WHOLE;
  }

  /** Says whether months are told of: what a report says of a month has been. */
  boolean inMonths() {
    Time time = time();
    return time != null && time.sense() == Sense.MONTHS;
  }

  int lastYear() {
    Time time = time();
    return time == null ? passage : time.lastYear(document, passage);
  }

  int firstYear() {
    Time time = time();
    if (time == null) {
      return passage;
    }
    return time.sense() == Sense.YEARS
        ? time.from()
        : time.sense() == Sense.COMING ? from(time) + 1 : lastYear();
  }

  int documentYear() {
    return document;
  }

  int reviewYear() {
    return passage;
  }

  /** Returns the year of a standing fact: the one the passage tells of, or one that is named. */
  String standingYear() {
    Time time = time();
    boolean named =
        time != null
            && (time.sense() == Sense.YEARS && time.from() == time.to()
                || time.sense() == Sense.MONTHS);
    return named ? String.valueOf(lastYear()) : passage == 0 ? "" : String.valueOf(passage);
  }

  /** Returns the period of a mention at the present place. */
  String period(Mention m) {
    if (base != null && m.start() - base.end() <= 1) {
      return base.period(document, passage);
    }
    String told = told();
    if (term != null && told.equals(term.substring(YEAR + 1)) && grewByYear(m)) {
      return term;
    }
    if (told.length() == YEAR) {
      return isStart(m) ? String.valueOf(Integer.parseInt(told) - 1) : told;
    }
    Time time = time();
    boolean whole = told.length() == TWO_YEARS && (time == null || time.sense() == Sense.PAST);
    if (!whole) {
      return told;
    }
    return isStart(m) ? before(told) : reached.at(m) ? told.substring(YEAR + 1) : told;
  }

  /** 2021年产值达到90亿元，年均增长8%: the growth is the whole term's. */
  private boolean grewByYear(Mention m) {
    return byYear.find(view, m.before(), m.start()) >= 0;
  }

  /** Returns the period of the passage as a whole. */
  String wholePeriod() {
    return term != null ? term : passage == 0 ? "" : String.valueOf(passage);
  }

  /** A plan counts its own year among those to come. */
  private int from(Time time) {
    return time.sense() == Sense.COMING && promises && passage == document ? passage - 1 : passage;
  }

  private String told() {
    Time time = time();
    if (time == null) {
      return wholePeriod();
    }
    boolean around = time.sense() == Sense.YEARS && time.from() < passage && time.to() > passage;
    return around ? time.from() + "/" + passage : time.period(document, from(time));
  }

  /** Returns the year before a term: where its changes began. */
  private static String before(String term) {
    return String.valueOf(Integer.parseInt(term.substring(0, term.indexOf('/'))) - 1);
  }

  /** 由50%提高到60%: the first of the two is what it was before. */
  private boolean isStart(Mention m) {
    char c = view.at(m.start() - 1);
    boolean from = c == '由' || c == '从';
    int stop = Math.min(m.clauseEnd(), m.end() + ARRIVAL);
    return from && (view.find("到", m.end(), stop) >= 0 || view.find("至", m.end(), stop) >= 0);
  }
}
