package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duixian.reader.Commitment;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a district's units for a commitment, from names, topic words and earlier assignments. A
 * name outweighs all else; one topic word of four characters weighs 0.4, each further one nearly
 * half of what is missing to 0.9; shared words of earlier assignments add up to 0.5 of what is then
 * missing to 1, and each further assignment of much the same words half of the rest, so that what
 * the office confirmed again and again outweighs the field.
 */
public final class UnitProposer {
  private static final double TOPIC_CEILING = 0.9;
  private static final double EARLIER_WEIGHT = 0.5;
  private static final double HEADING_DISCOUNT = 0.4;
  private static final int FULL_WORD = 4;

  private final EarlierWords earlier;

  private UnitProposer(EarlierWords earlier) {
    this.earlier = earlier;
  }

  /** Returns a proposer that knows nothing but the vocabulary. */
  public static UnitProposer untaught() {
    return new UnitProposer(new EarlierWords(List.of()));
  }

  /** Returns a proposer that has learned from confirmed assignments. */
  public static UnitProposer taughtBy(List<Assignment> earlier) {
    return new UnitProposer(new EarlierWords(earlier));
  }

  /** Returns the units for which something speaks, best first; equal scores in the given order. */
  public List<Proposal> propose(Commitment task, List<UnitName> units) {
    List<Proposal> proposals = new ArrayList<>();
    Map<String, EarlierWords.Alike> alike = earlier.alike(task.quote());
    for (UnitName unit : units) {
      Proposal proposal = judge(task, unit, alike.get(unit.key()));
      if (!proposal.evidence().isEmpty()) {
        proposals.add(proposal);
      }
    }
    proposals.sort(Comparator.comparingDouble(Proposal::score).reversed());
    return List.copyOf(proposals);
  }

  private Proposal judge(Commitment task, UnitName unit, EarlierWords.@Nullable Alike alike) {
    String heading = task.heading() == null ? "" : task.heading();
    List<UnitClue> evidence = new ArrayList<>();
    List<String> named = namesIn(unit, task.quote() + "\n" + heading, task.units());
    double score = 0;
    if (!named.isEmpty()) {
      evidence.add(new UnitClue(UnitClue.Kind.NAMED, named));
      score = 1;
    }
    Words words = TopicWords.of(unit);
    List<String> topics = TopicWords.found(words, task.quote());
    double topic = weight(topics);
    if (topics.isEmpty()) {
      topics = TopicWords.found(words, heading);
      topic = weight(topics) * HEADING_DISCOUNT;
    }
    if (!topics.isEmpty()) {
      evidence.add(new UnitClue(UnitClue.Kind.TOPIC, topics));
    }
    EarlierWords.Match match = earlier.of(unit.key(), task.quote());
    if (match.share() > 0) {
      List<String> said = alike == null ? match.words() : List.of(alike.text());
      evidence.add(new UnitClue(UnitClue.Kind.EARLIER, said));
    }
    int times = alike == null ? 1 : alike.times();
    double taught = match.share() * (1 - Math.pow(1 - EARLIER_WEIGHT, times));
    double implied = topic + (1 - topic) * taught;
    return new Proposal(
        unit.key(), Math.max(score, Math.min(TOPIC_CEILING, implied)), List.copyOf(evidence));
  }

  private static double weight(List<String> words) {
    double missing = TOPIC_CEILING;
    for (String word : words) {
      double share = Math.min(1.0, (double) word.length() / FULL_WORD);
      missing -= missing * share * TOPIC_CEILING / 2;
    }
    return TOPIC_CEILING - missing;
  }

  private static List<String> namesIn(UnitName unit, String text, List<String> units) {
    List<String> found = new ArrayList<>();
    for (String name : TopicWords.names(unit)) {
      String bare =
          name.length() > 3 && "区市县".indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
      if (bare.length() > 1 && (text.contains(bare) || units.contains(name))) {
        found.add(name);
      }
    }
    return List.copyOf(found);
  }
}
