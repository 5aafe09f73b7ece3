package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.grammar.View;
import org.duixian.reader.time.Time;
import org.duixian.reader.time.Time.Sense;
import org.jspecify.annotations.Nullable;

/** Keeps, through a passage, the time that holds for what is said. */
final class Clock {

  private static final int OPENING = 6;

  private final View view;
  private final List<Time> times;
  private final int document;
  private final int passage;
  private final @Nullable String term;
  private final int begin;
  private int next;
  private int seen;
  private int stop = -1;
  private @Nullable Time current;
  private @Nullable Time opening;

  /**
   * Begins a passage.
   *
   * @param document the year in which the document speaks
   * @param passage the year the passage tells of
   * @param term the years it tells of when it looks back on a whole term, such as 2017/2021
   */
  Clock(View view, int begin, List<Time> times, int document, int passage, @Nullable String term) {
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
    }
    while (next < times.size() && times.get(next).start() < m.start()) {
      Time time = times.get(next++);
      if (!time.reference() && time.sense() != Sense.NONE) {
        current = time;
        if (opensPassage(time)) {
          opening = time;
        }
      }
    }
  }

  /** A time at the very beginning of a passage holds for all of it. */
  private boolean opensPassage(Time time) {
    boolean recent = time.sense() != Sense.YEARS || time.to() > passage - 6;
    return time.start() - begin <= OPENING
        && recent
        && (time.sense() == Sense.PAST || time.sense() == Sense.YEARS);
  }

  private @Nullable Time time() {
    return current != null ? current : opening;
  }

  boolean explicit() {
    Time time = time();
    return time != null && time.sense() != Sense.WHOLE;
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
        : time.sense() == Sense.COMING ? passage + 1 : lastYear();
  }

  int documentYear() {
    return document;
  }

  int reviewYear() {
    return passage;
  }

  /** Returns the period of a figure at the present place. */
  String period() {
    Time time = time();
    if (time != null
        && time.sense() == Sense.YEARS
        && time.from() < passage
        && time.to() > passage) {
      return time.from() + "/" + passage;
    }
    if (time != null) {
      return time.period(document, passage);
    }
    return term != null ? term : passage == 0 ? "" : String.valueOf(passage);
  }
}
