package org.duixian.reader.name;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/**
 * Projects with a name of their own: what they are about, said by its own name, before 项目 or 工程;
 * 望山大桥改造工程 is one, 重点项目 none.
 */
final class ProjectNames implements NameRule {

  private static final int LONGEST_STEM = 10;
  private static final int MOST_ACTIONS = 3;
  private static final Lexicon NAMES = Lexicon.load("names");
  private static final Words ENDS = NAMES.words("project");
  private static final Words HEADS = NAMES.words("projectHead");
  private static final Words ACTIONS = NAMES.words("projectAction");

  @Override
  public NameKind kind() {
    return NameKind.PROJECT;
  }

  @Override
  public String id() {
    return "name.project";
  }

  /** The mark is the word for what the project is about. */
  @Override
  public @Nullable Found at(String text, int from, int at) {
    int head = HEADS.lengthAt(text, at);
    if (head == 0) {
      return null;
    }
    int end = at + head;
    for (int k = 0; k < MOST_ACTIONS; k++) {
      end += ACTIONS.lengthAt(text, end);
    }
    int last = ENDS.lengthAt(text, end);
    int start = last == 0 ? at : Stems.start(text, from, at, LONGEST_STEM);
    return start == at
        ? null
        : new Found(this, start, end + last, text.substring(start, end + last));
  }
}
