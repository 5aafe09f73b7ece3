package org.duixian.reader.task;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Says what a clause is, by its opening, its end and what stands around it. */
final class ClauseJudge {
  private static final int SHORTEST = 4;
  private static final int LONG_OBJECT = 14;
  private static final int LISTED_OBJECT = 10;
  private static final int SHORT_HEAD = 10;

  private static final Lexicon TASKS = Lexicon.load("tasks");

  private final Words abstractEnds = TASKS.words("abstract-end");
  private final Words attitudeEnds = TASKS.words("attitude-end");
  private final Words achievedEnds = TASKS.words("achieved-end");
  private final Words indicators = TASKS.words("indicator");
  private final Words indicatorWords = TASKS.words("indicator-words");
  private final Words listEnds = TASKS.words("list-end");
  private final Words goals = TASKS.words("goal");
  private final Words made = TASKS.words("made");
  private final Words efforts = TASKS.words("effort");
  private final Words moves = TASKS.words("moving-verb");
  private final Words softVerbs = TASKS.words("soft-verb");
  private final Words concreteEnds = TASKS.words("concrete-end");
  private final Words headEnds = TASKS.words("head-end");
  private final Words vagueEnds = TASKS.words("vague-end");
  private final Words attributes = TASKS.words("attribute");
  private final Words closingVerbs = TASKS.words("closing-verb");
  private final Words closingEnds = TASKS.words("closing-end");

  /**
   * What stands around a clause.
   *
   * @param afterTask whether the clause right before it is a task or continues one
   * @param countedBefore whether that task holds a number
   * @param tasksBefore how many tasks the sentence has so far
   * @param clausesAfter how many clauses follow in the sentence
   * @param listOfIndicators whether the task before it is an indicator with its target
   */
  record Place(
      boolean afterTask,
      boolean countedBefore,
      int tasksBefore,
      int clausesAfter,
      boolean listOfIndicators) {}

  /** Judges a clause of a list of expected targets: what has a value is promised. */
  Verdict ofTarget(String clause) {
    return Numbers.in(clause) || indicatorWords.in(clause) ? Verdict.INDICATOR : Verdict.NOTHING;
  }

  Verdict of(String clause, Opening opening, Place place) {
    if (clause.length() - opening.start() < SHORTEST) {
      return Verdict.NOTHING;
    }
    boolean counted = Numbers.in(clause);
    if (!counted && closes(clause, opening, place)) {
      return Verdict.EFFECT;
    }
    return switch (opening.sort()) {
      case NO_VERB -> withoutVerb(clause, counted, place);
      case ADVERB_ONLY -> counted ? countedThing(clause) : unknownVerb(clause, opening);
      case ACTOR -> attitudeEnds.ends(clause) ? Verdict.EXHORTATION : Verdict.ACTOR;
      case FRAME -> framed(clause, counted);
      case EXHORTATION -> counted ? Verdict.AIM : Verdict.EXHORTATION;
      case PURPOSE -> counted ? Verdict.AIM : Verdict.EFFECT;
      case EFFECT -> aimOrEffect(clause, opening, counted, place);
      case ACTION -> action(clause, opening, counted, place);
    };
  }

  /** What shall come of the tasks before it, at the end of their sentence: 打造对外开放“桥头堡”. */
  private boolean closes(String clause, Opening opening, Place place) {
    return place.tasksBefore() >= 2
        && place.clausesAfter() == 0
        && closingVerbs.lengthAt(clause, opening.verb()) > 0
        && closingEnds.ends(clause);
  }

  private Verdict withoutVerb(String clause, boolean counted, Place place) {
    boolean indicator = counted && indicators.in(clause) && !attributes.starts(clause);
    if (place.afterTask() && (counted || clause.contains("等"))) {
      if ((!indicator && !place.listOfIndicators()) || (indicator && !place.countedBefore())) {
        return counted || listEnds.ends(clause) ? Verdict.CONTINUED : Verdict.NOTHING;
      }
    }
    if (indicator || (counted && place.listOfIndicators())) {
      return Verdict.INDICATOR;
    }
    return achieved(clause);
  }

  /** An adverb of effort stands before a verb, also one that no list knows. */
  private Verdict unknownVerb(String clause, Opening opening) {
    boolean thing =
        attitudeEnds.ends(clause) || abstractEnds.ends(clause) || vagueEnds.ends(clause);
    boolean effort = efforts.lengthAt(clause, opening.start()) > 0;
    return effort && !thing && clause.length() - opening.object() >= SHORTEST
        ? Verdict.ACTION
        : achieved(clause);
  }

  private Verdict countedThing(String clause) {
    return indicators.in(clause) ? Verdict.INDICATOR : Verdict.AIM;
  }

  private Verdict achieved(String clause) {
    return achievedEnds.ends(clause) && clause.length() > 7 ? Verdict.ACHIEVED : Verdict.FRAME;
  }

  private Verdict framed(String clause, boolean counted) {
    if (clause.startsWith("在") && achievedEnds.ends(clause)) {
      return Verdict.ACHIEVED;
    }
    if (goalStart(clause) > 0) {
      return Verdict.GOAL;
    }
    boolean makes = (clause.startsWith("把") || clause.startsWith("将")) && made.in(clause);
    return makes || (counted && indicators.in(clause)) ? Verdict.AIM : Verdict.FRAME;
  }

  /** Returns where the goal behind 围绕 starts, 0 when there is none. */
  int goalStart(String clause) {
    int at = clause.startsWith("围绕") ? 2 : clause.startsWith("紧紧围绕") ? 4 : 0;
    return at > 0 && goals.lengthAt(clause, at) > 0 ? at : 0;
  }

  private Verdict action(String clause, Opening opening, boolean counted, Place place) {
    if (counted) {
      return Verdict.ACTION;
    }
    if (attitudeEnds.ends(clause)) {
      return Verdict.EXHORTATION;
    }
    String object = clause.substring(opening.object());
    boolean first = place.tasksBefore() == 0;
    if (object.length() < 2 || (vagueEnds.ends(clause) && !(first && isNamed(object)))) {
      return Verdict.EFFECT;
    }
    boolean head = first && place.clausesAfter() > 1 && clause.length() <= SHORT_HEAD;
    return head && headEnds.ends(clause) && !isNamed(object) ? Verdict.HEAD : Verdict.ACTION;
  }

  private Verdict aimOrEffect(String clause, Opening opening, boolean counted, Place place) {
    if (counted) {
      return Verdict.AIM;
    }
    if (attitudeEnds.ends(clause)) {
      return Verdict.EXHORTATION;
    }
    if (vagueEnds.ends(clause)) {
      return Verdict.EFFECT;
    }
    String object = clause.substring(opening.object());
    String verb = clause.substring(opening.verb(), opening.object());
    boolean isAbstract = abstractEnds.ends(clause);
    if (concreteEnds.ends(clause) || (softVerbs.contains(verb) && !isAbstract)) {
      return object.length() > 2 ? Verdict.AIM : Verdict.EFFECT;
    }
    if (meant(clause, opening) && moves.contains(verb) && object.length() >= LISTED_OBJECT) {
      return Verdict.AIM;
    }
    return isAbstract ? ofAbstract(object, verb, place) : ofConcrete(object, place);
  }

  private Verdict ofAbstract(String object, String verb, Place place) {
    boolean first = place.tasksBefore() == 0 && place.clausesAfter() > 0;
    boolean listed = isNamed(object) && object.length() >= LISTED_OBJECT;
    if (!moves.contains(verb)) {
      return listed && first ? Verdict.AIM : Verdict.EFFECT;
    }
    if (object.startsWith("一批")) {
      return Verdict.AIM;
    }
    return listed || (first && object.length() >= LONG_OBJECT) ? Verdict.AIM : Verdict.EFFECT;
  }

  private static Verdict ofConcrete(String object, Place place) {
    boolean listed = isNamed(object) && object.length() >= LISTED_OBJECT - 2;
    boolean comparative = object.contains("更");
    boolean first = place.tasksBefore() == 0;
    return !comparative && (listed || first || object.length() >= LISTED_OBJECT)
        ? Verdict.AIM
        : Verdict.EFFECT;
  }

  /** Says whether an adverb of effort stands before the verb. */
  private boolean meant(String clause, Opening opening) {
    return efforts.lengthAt(clause, opening.start()) > 0 && opening.verb() > opening.start();
  }

  private static boolean isNamed(String object) {
    return object.indexOf('、') >= 0 || object.indexOf('“') >= 0 || object.contains("等");
  }
}
