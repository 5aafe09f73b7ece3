package org.duixian.reader.task;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.task.ClauseOpening.Sort;

/** Reads how a clause begins: lead words, adverbs, then one verb or several in a row. */
final class Openings {
  private static final int LONGEST_SPEAKER = 12;
  private static final int LONGEST_ACTOR = 24;

  private static final Lexicon TASKS = Lexicon.load("tasks");

  private final Words lead = TASKS.words("lead");
  private final Words adverbs = TASKS.words("adverb");
  private final Words actions = TASKS.words("action");
  private final Words effects = TASKS.words("effect");
  private final Words purposes = TASKS.words("purpose");
  private final Words frames = TASKS.words("frame");
  private final Words exhortations = TASKS.words("exhortation");
  private final Words wantVerb = TASKS.words("wants-verb");
  private final Words joinVerb = TASKS.words("joins-verb");
  private final Words nouns = TASKS.words("verb-noun");
  private final Words bodies = TASKS.words("body-end");

  ClauseOpening of(String clause) {
    int start = leadLength(clause);
    if (isFrame(clause, start)) {
      return new ClauseOpening(start, Sort.FRAME, start, start);
    }
    if (exhortations.lengthAt(clause, start) > 0) {
      return new ClauseOpening(start, Sort.EXHORTATION, start, start);
    }
    int at = start;
    for (int skip = adverbs.lengthAt(clause, at); skip > 0; skip = adverbs.lengthAt(clause, at)) {
      at += skip;
      if (exhortations.lengthAt(clause, at) > 1) {
        return new ClauseOpening(start, Sort.EXHORTATION, at, at);
      }
    }
    return verbsFrom(clause, start, at);
  }

  private boolean isFrame(String clause, int start) {
    int length = frames.lengthAt(clause, start);
    boolean adverbBefore = false;
    int at = start;
    while (length == 0 && adverbs.lengthAt(clause, at) > 0) {
      at += adverbs.lengthAt(clause, at);
      length = frames.lengthAt(clause, at);
      adverbBefore = true;
    }
    return length > 0 && (length > 1 || !adverbBefore);
  }

  /** The last of several verbs in a row decides: 加快形成 tells an effect, 确保完成 an action. */
  private ClauseOpening verbsFrom(String clause, int start, int from) {
    int length = verbLength(clause, from);
    if (length == 0 && from == start && actsAt(clause, from)) {
      return new ClauseOpening(start, Sort.ACTOR, from, from);
    }
    if (length == 0) {
      return new ClauseOpening(start, from > start ? Sort.ADVERB_ONLY : Sort.NO_VERB, from, from);
    }
    int verb = from;
    while (sortAt(clause, verb) != Sort.PURPOSE) {
      int next = nextVerb(clause, verb, verb + length);
      if (next < 0) {
        break;
      }
      verb = next;
      length = verbLength(clause, verb);
    }
    return new ClauseOpening(start, sortAt(clause, verb), verb, verb + length);
  }

  /** A word that is a noun as often as a verb follows only a verb that wants another. */
  private int nextVerb(String clause, int verb, int behind) {
    int at = behind;
    int skip = adverbs.lengthAt(clause, at);
    if (skip > 0 && verbLength(clause, at + skip) > 0) {
      at += skip;
    }
    boolean follows = verbLength(clause, at) > 0;
    boolean open = wantVerb.lengthAt(clause, verb) == behind - verb;
    boolean join = joinVerb.lengthAt(clause, verb) == behind - verb;
    return follows && (open || (join && nouns.lengthAt(clause, at) == 0)) ? at : -1;
  }

  /**
   * Says whether the clause names a place or body and goes on with an adverb of effort or a verb.
   */
  private boolean actsAt(String clause, int from) {
    int end = Math.min(clause.length() - 2, from + LONGEST_ACTOR);
    for (int i = from + 1; i < end; i++) {
      int body = bodies.lengthAt(clause, i);
      if (body > 0) {
        int at = i + body;
        at += adverbs.lengthAt(clause, at);
        boolean acts = actions.lengthAt(clause, at) > 0 && nouns.lengthAt(clause, at) == 0;
        if (acts || (at > i + body && verbLength(clause, at) > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private int verbLength(String clause, int at) {
    return Math.max(
        actions.lengthAt(clause, at),
        Math.max(effects.lengthAt(clause, at), purposes.lengthAt(clause, at)));
  }

  private Sort sortAt(String clause, int at) {
    int longest = verbLength(clause, at);
    if (purposes.lengthAt(clause, at) == longest) {
      return Sort.PURPOSE;
    }
    return effects.lengthAt(clause, at) == longest ? Sort.EFFECT : Sort.ACTION;
  }

  /** Lead words, and who speaks before 将: 全区将… */
  private int leadLength(String clause) {
    int speaker = clause.indexOf('将');
    int at =
        speaker > 0 && speaker <= LONGEST_SPEAKER && endsDivision(clause, speaker)
            ? speaker + 1
            : 0;
    at += ItemNumbers.lengthAt(clause, at);
    for (int skip = lead.lengthAt(clause, at); skip > 0; skip = lead.lengthAt(clause, at)) {
      at += skip;
    }
    return at;
  }

  private static boolean endsDivision(String clause, int at) {
    int before = clause.charAt(at - 1) == '还' ? at - 2 : at - 1;
    return before >= 0 && "区市县省州盟旗们府年".indexOf(clause.charAt(before)) >= 0;
  }
}
