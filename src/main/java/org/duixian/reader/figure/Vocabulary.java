package org.duixian.reader.figure;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** The words the figure rules go by, from {@code lexicon/figure.yaml}. */
final class Vocabulary {

  final Words leading;
  final Words trailing;
  final Words keepFront;
  final Words keepBack;
  final Words cuts;
  final Words generic;
  final Words tails;
  final Words spends;
  final Words holds;
  final Words onlyHas;
  final Words rankVerbs;
  final Words effects;
  final Words shortMembers;
  final Words aheadOf;
  final Words notState;
  final Words frames;
  final Words up;
  final Words down;
  final Words arrive;
  final Words growthNouns;
  final Words lightVerbs;
  final Words verbs;
  final Words increments;
  final Words attributes;
  final Words predicates;
  final Words progress;
  final Words idle;
  final Words compared;
  final Words stateVerbs;
  final Words stockWords;
  final Words doneWords;
  final Words futureWords;
  final Words wholes;
  final Words actions;
  final Words falseAnd;
  final Words falseEtc;
  final Words areas;

  Vocabulary() {
    Lexicon lexicon = Lexicon.load("figure");
    leading = lexicon.words("leading");
    keepFront = lexicon.words("keep_front");
    keepBack = lexicon.words("keep_back");
    cuts = lexicon.words("cuts");
    notState = lexicon.words("not_state");
    effects = lexicon.words("effects");
    shortMembers = lexicon.words("short_members");
    aheadOf = lexicon.words("ahead_of");
    rankVerbs = lexicon.words("rank_verbs");
    holds = lexicon.words("holds");
    onlyHas = lexicon.words("only_has");
    spends = lexicon.words("spends");
    tails = lexicon.words("tails");
    frames = lexicon.words("frames");
    generic = lexicon.words("generic");
    trailing = lexicon.words("trailing");
    up = lexicon.words("up");
    down = lexicon.words("down");
    arrive = lexicon.words("arrive");
    growthNouns = lexicon.words("growth_nouns");
    lightVerbs = lexicon.words("light_verbs");
    verbs = lexicon.words("verbs");
    increments = lexicon.words("increments");
    attributes = lexicon.words("attributes");
    predicates = lexicon.words("predicates");
    progress = lexicon.words("progress");
    idle = lexicon.words("idle");
    compared = lexicon.words("compared");
    stateVerbs = lexicon.words("state_verbs");
    stockWords = lexicon.words("stock_words");
    doneWords = lexicon.words("done_words");
    futureWords = lexicon.words("future_words");
    wholes = lexicon.words("wholes");
    actions = lexicon.words("actions");
    falseAnd = lexicon.words("false_and");
    falseEtc = lexicon.words("false_etc");
    areas = lexicon.words("areas");
  }
}
