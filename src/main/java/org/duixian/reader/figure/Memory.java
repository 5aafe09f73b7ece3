package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What earlier figures of the sentence told and later ones lean on. */
final class Memory {

  /** More members than this are shared by no head; a sentence may go on without end. */
  private static final int MOST_TOLD = 32;

  private int sentence = -1;

  /** The last thing named, to which 总投资 or 面积 belong. */
  String owner = "";

  /** The last subject, to which a growth rate or a rank belongs. */
  String subject = "";

  /** Whether the members of the last head were as many as its numbers, without 分别. */
  boolean answered;

  /** Whether the last number had its noun behind it. */
  boolean nounAfter;

  /** The last thing named, in whatever sentence of the passage. */
  String earlier = "";

  /** The last thing counted in each unit, in whatever sentence of the passage. */
  final Map<String, String> counted = new HashMap<>();

  /** Members of the last shared head (甲、乙分别). */
  List<String> members = List.of();

  /** Unit of the last figure. */
  @Nullable String unit;

  /** The park or firm whose figures the sentence tells, and what was told of it last. */
  String place = "";

  String trait = "";

  /** The clause in which the park or firm was last told of. */
  int placeClause = -1;

  /** What a number at the head of a clause counts, and that clause. */
  String clauseNoun = "";

  int clause = -1;

  private final List<String> told = new ArrayList<>();

  /** Forgets at the beginning of a sentence. */
  void enter(int sentenceStart) {
    if (sentence != sentenceStart) {
      sentence = sentenceStart;
      owner = "";
      subject = "";
      nounAfter = false;
      answered = false;
      members = List.of();
      unit = null;
      place = "";
      trait = "";
      clauseNoun = "";
      told.clear();
    }
  }

  void remember(String named, String told) {
    owner = named;
    subject = told;
    earlier = told;
  }

  /** Returns the last different subjects of the sentence, nothing where they are not so many. */
  List<String> last(int size) {
    return told.size() < size
        ? List.of()
        : List.copyOf(told.subList(told.size() - size, told.size()));
  }

  /** Says whether the sentence told of so many subjects and no more. */
  boolean toldOnly(int size) {
    return told.size() == size;
  }

  /** Adds a subject of the sentence. */
  void tell(String text) {
    if (told.isEmpty() || !told.getLast().equals(text)) {
      told.add(text);
      if (told.size() > 2 * MOST_TOLD) {
        told.subList(0, MOST_TOLD).clear();
      }
    }
  }

  /** Keeps what the first number of a clause counts. */
  void open(int start, String noun) {
    if (clause != start || clauseNoun.isEmpty()) {
      clause = start;
      clauseNoun = noun;
    }
  }
}
