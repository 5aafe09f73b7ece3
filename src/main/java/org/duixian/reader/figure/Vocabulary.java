package org.duixian.reader.figure;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** The words the figure rules go by, from {@code lexicon/figure.yaml}. */
final class Vocabulary {

  private final Lexicon lexicon = Lexicon.load("figure");

  final Words shares = lexicon.words("shares");
  final Words raises = lexicon.words("raises");
  final Words classes = lexicon.words("classes");
  final Words places = lexicon.words("places");
  final Words namedNouns = lexicon.words("named_nouns");
  final Words traits = lexicon.words("traits");
  final Words statuses = lexicon.words("statuses");
  final Words reaches = lexicon.words("reaches");
  final Words bodies = lexicon.words("bodies");
  final Words bodyActs = lexicon.words("body_acts");
  final Words bases = lexicon.words("bases");
  final Words goals = lexicon.words("goals");
  final Words begun = lexicon.words("begun");
  final Words wholeOf = lexicon.words("whole_of");
  final Words striving = lexicon.words("striving");
  final Words amounts = lexicon.words("amounts");
  final Words orders = lexicon.words("orders");
  final Words risen = lexicon.words("risen");
  final Words contests = lexicon.words("contests");
  final Words summed = lexicon.words("summed");
  final Words now = lexicon.words("now");
  final Words stockNouns = lexicon.words("stock_nouns");
  final Words yearly = lexicon.words("yearly");
  final Words sinceThen = lexicon.words("since_then");
  final Words endOfTerm = lexicon.words("end_of_term");
  final Words promised = lexicon.words("promised");
  final Words announcing = lexicon.words("announcing");
  final Words heralds = lexicon.words("heralds");
  final Words noNouns = lexicon.words("no_nouns");
  final Words falseLight = lexicon.words("false_light");
  final Words nominal = lexicon.words("nominal");
  final Words heads = lexicon.words("heads");
  final Words qualities = lexicon.words("qualities");
  final Words levels = lexicon.words("levels");
  final Words grades = lexicon.words("grades");
  final Words standalone = lexicon.words("standalone");
  final Words headTraits = lexicon.words("head_traits");
  final Words cutsDown = lexicon.words("cuts_down");
  final Words notCut = lexicon.words("not_cut");
  final Words rates = lexicon.words("rates");
  final Words leading = lexicon.words("leading");
  final Words keepFront = lexicon.words("keep_front");
  final Words keepBack = lexicon.words("keep_back");
  final Words cuts = lexicon.words("cuts");
  final Words notState = lexicon.words("not_state");
  final Words effects = lexicon.words("effects");
  final Words shortMembers = lexicon.words("short_members");
  final Words aheadOf = lexicon.words("ahead_of");
  final Words rankVerbs = lexicon.words("rank_verbs");
  final Words holds = lexicon.words("holds");
  final Words onlyHas = lexicon.words("only_has");
  final Words spends = lexicon.words("spends");
  final Words tails = lexicon.words("tails");
  final Words frames = lexicon.words("frames");
  final Words generic = lexicon.words("generic");
  final Words trailing = lexicon.words("trailing");
  final Words up = lexicon.words("up");
  final Words down = lexicon.words("down");
  final Words arrive = lexicon.words("arrive");
  final Words growthNouns = lexicon.words("growth_nouns");
  final Words lightVerbs = lexicon.words("light_verbs");
  final Words verbs = lexicon.words("verbs");
  final Words increments = lexicon.words("increments");
  final Words attributes = lexicon.words("attributes");
  final Words progress = lexicon.words("progress");
  final Words idle = lexicon.words("idle");
  final Words compared = lexicon.words("compared");
  final Words stateVerbs = lexicon.words("state_verbs");
  final Words stockWords = lexicon.words("stock_words");
  final Words doneWords = lexicon.words("done_words");
  final Words futureWords = lexicon.words("future_words");
  final Words wholes = lexicon.words("wholes");
  final Words actions = lexicon.words("actions");
  final Words falseAnd = lexicon.words("false_and");
  final Words falseEtc = lexicon.words("false_etc");
  final Words areas = lexicon.words("areas");
  final Predicates predicates =
      new Predicates(lexicon.words("predicates"), lexicon.words("false_predicates"));
}
