package org.duixian.reader.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What earlier figures of the sentence told and later ones lean on. */
final class Memory {

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

  /** Members of the last shared head (甲、乙分别). */
  List<String> members = List.of();

  /** Unit of the last figure. */
  @Nullable String unit;

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
    }
  }
}
