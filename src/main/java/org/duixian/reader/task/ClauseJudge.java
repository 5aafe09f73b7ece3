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
  ClauseVerdict ofTarget(String clause) {
    return Numbers.in(clause) || indicatorWords.in(clause)
        ? ClauseVerdict.INDICATOR
        : ClauseVerdict.NOTHING;
  }

  ClauseVerdict of(String clause, ClauseOpening opening, Place place) {
    if (clause.length() - opening.start() < SHORTEST) {
      return ClauseVerdict.NOTHING;
    }
    boolean counted = Numbers.in(clause);
    if (!counted && closes(clause, opening, place)) {
      return ClauseVerdict.EFFECT;
    }
    return switch (opening.sort()) {
      case NO_VERB -> withoutVerb(clause, counted, place);
      case ADVERB_ONLY -> counted ? countedThing(clause) : unknownVerb(clause, opening);
      case ACTOR -> attitudeEnds.ends(clause) ? ClauseVerdict.EXHORTATION : ClauseVerdict.ACTOR;
      case FRAME -> framed(clause, counted);
      case EXHORTATION -> counted ? ClauseVerdict.AIM : ClauseVerdict.EXHORTATION;
      case PURPOSE -> counted ? ClauseVerdict.AIM : ClauseVerdict.EFFECT;
      case EFFECT -> aimOrEffect(clause, opening, counted, place);
      case ACTION -> action(clause, opening, counted, place);
    };
  }

  /** What shall come of the tasks before it, at the end of their sentence: 打造对外开放“桥头堡”. */
  private boolean closes(String clause, ClauseOpening opening, Place place) {
    return place.tasksBefore() >= 2
        && place.clausesAfter() == 0
        && closingVerbs.lengthAt(clause, opening.verb()) > 0
        && closingEnds.ends(clause);
  }

  private ClauseVerdict withoutVerb(String clause, boolean counted, Place place) {
    boolean indicator = counted && indicators.in(clause) && !attributes.starts(clause);
    if (place.afterTask() && (counted || clause.contains("等"))) {
      if ((!indicator && !place.listOfIndicators()) || (indicator && !place.countedBefore())) {
        return counted || listEnds.ends(clause) ? ClauseVerdict.CONTINUED : ClauseVerdict.NOTHING;
      }
    }
    if (indicator || (counted && place.listOfIndicators())) {
      return ClauseVerdict.INDICATOR;
    }
    return achieved(clause);
  }

  /** An adverb of effort stands before a verb, also one that no list knows. */
  private ClauseVerdict unknownVerb(String clause, ClauseOpening opening) {
    boolean thing =
        attitudeEnds.ends(clause) || abstractEnds.ends(clause) || vagueEnds.ends(clause);
    boolean effort = efforts.lengthAt(clause, opening.start()) > 0;
    return effort && !thing && clause.length() - opening.object() >= SHORTEST
        ? ClauseVerdict.ACTION
        : achieved(clause);
  }

  private ClauseVerdict countedThing(String clause) {
    return indicators.in(clause) ? ClauseVerdict.INDICATOR : ClauseVerdict.AIM;
  }

  private ClauseVerdict achieved(String clause) {
    return achievedEnds.ends(clause) && clause.length() > 7
        ? ClauseVerdict.ACHIEVED
        : ClauseVerdict.FRAME;
  }

  private ClauseVerdict framed(String clause, boolean counted) {
    if (clause.startsWith("在") && achievedEnds.ends(clause)) {
      return ClauseVerdict.ACHIEVED;
    }
    if (goalStart(clause) > 0) {
      return ClauseVerdict.GOAL;
    }
    boolean makes = (clause.startsWith("把") || clause.startsWith("将")) && made.in(clause);
    return makes || (counted && indicators.in(clause)) ? ClauseVerdict.AIM : ClauseVerdict.FRAME;
  }

  /** Returns where the goal behind 围绕 starts, 0 when there is none. */
  int goalStart(String clause) {
    int at = clause.startsWith("围绕") ? 2 : clause.startsWith("紧紧围绕") ? 4 : 0;
    return at > 0 && goals.lengthAt(clause, at) > 0 ? at : 0;
  }

  private ClauseVerdict action(String clause, ClauseOpening opening, boolean counted, Place place) {
    if (counted) {
      return ClauseVerdict.ACTION;
    }
    if (attitudeEnds.ends(clause)) {
      return ClauseVerdict.EXHORTATION;
    }
    String object = clause.substring(opening.object());
    boolean first = place.tasksBefore() == 0;
    if (object.length() < 2 || (vagueEnds.ends(clause) && !(first && isNamed(object)))) {
      return ClauseVerdict.EFFECT;
    }
    boolean head = first && place.clausesAfter() > 1 && clause.length() <= SHORT_HEAD;
    return head && headEnds.ends(clause) && !isNamed(object)
        ? ClauseVerdict.HEAD
        : ClauseVerdict.ACTION;
  }

  private ClauseVerdict aimOrEffect(
      String clause, ClauseOpening opening, boolean counted, Place place) {
    if (counted) {
      return ClauseVerdict.AIM;
    }
    if (attitudeEnds.ends(clause)) {
      return ClauseVerdict.EXHORTATION;
    }
    if (vagueEnds.ends(clause)) {
      return ClauseVerdict.EFFECT;
    }
    String object = clause.substring(opening.object());
    String verb = clause.substring(opening.verb(), opening.object());
    boolean isAbstract = abstractEnds.ends(clause);
    if (concreteEnds.ends(clause) || (softVerbs.contains(verb) && !isAbstract)) {
      return object.length() > 2 ? ClauseVerdict.AIM : ClauseVerdict.EFFECT;
    }
    if (meant(clause, opening) && moves.contains(verb) && object.length() >= LISTED_OBJECT) {
      return ClauseVerdict.AIM;
    }
    return isAbstract ? ofAbstract(object, verb, place) : ofConcrete(object, place);
  }

  private ClauseVerdict ofAbstract(String object, String verb, Place place) {
    boolean first = place.tasksBefore() == 0 && place.clausesAfter() > 0;
    boolean listed = isNamed(object) && object.length() >= LISTED_OBJECT;
    if (!moves.contains(verb)) {
      return listed && first ? ClauseVerdict.AIM : ClauseVerdict.EFFECT;
    }
    if (object.startsWith("一批")) {
      return ClauseVerdict.AIM;
    }
    return listed || (first && object.length() >= LONG_OBJECT)
        ? ClauseVerdict.AIM
        : ClauseVerdict.EFFECT;
  }

  private static ClauseVerdict ofConcrete(String object, Place place) {
    boolean listed = isNamed(object) && object.length() >= LISTED_OBJECT - 2;
    boolean comparative = object.contains("更");
    boolean first = place.tasksBefore() == 0;
    return !comparative && (listed || first || object.length() >= LISTED_OBJECT)
        ? ClauseVerdict.AIM
        : ClauseVerdict.EFFECT;
  }

  /** Says whether an adverb of effort stands before the verb. */
  private boolean meant(String clause, ClauseOpening opening) {
    return efforts.lengthAt(clause, opening.start()) > 0 && opening.verb() > opening.start();
  }

  private static boolean isNamed(String object) {
    return object.indexOf('、') >= 0 || object.indexOf('“') >= 0 || object.contains("等");
  }
}
