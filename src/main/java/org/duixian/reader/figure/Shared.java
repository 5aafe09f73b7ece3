package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.figure.Subjects.Subject;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Gives the numbers of a shared head to its members: 甲、乙分别增长…、…; 甲、乙均居…. */
final class Shared {

  private static final int LONGEST_LIST = 12;
  private static final int MARK_REACH = 8;

  private final Trim trim;
  private final Members members;
  private final Owners owners;
  private final LeftWords leftWords;

  Shared(Vocabulary words, Trim trim, Owners owners, LeftWords leftWords) {
    this.trim = trim;
    this.leftWords = leftWords;
    this.owners = owners;
    members = new Members(words);
  }

  /** Returns the rows of mention {@code k} when it belongs to a shared head, none elsewhere. */
  List<Subject> of(View view, List<Mention> all, int k, Memory memory) {
    int first = k;
    while (all.get(first).linked() && first > 0 && k - first < LONGEST_LIST) {
      first--;
    }
    int last = k;
    while (last + 1 < all.size() && all.get(last + 1).linked() && last - first < LONGEST_LIST) {
      last++;
    }
    int size = last - first + 1;
    if (size == 1) {
      return each(view, all.get(k), memory);
    }
    return member(view, all.get(first), k - first, size, memory);
  }

  private List<Subject> member(View view, Mention head, int index, int size, Memory memory) {
    int mark = mark(view, head);
    List<String> names = memory.members;
    if (index == 0) {
      names =
          mark < 0 ? answering(view, head, size, memory) : named(view, head, mark, size, memory);
      memory.answered = mark < 0 && names != memory.members;
      memory.members = names;
    }
    boolean carried =
        mark >= 0
            || leftWords.cutAround(view, head.before(), head.start()).empty()
            || memory.answered
            || head.quantity().kind() == QuantityKind.POINT
            || head.quantity().kind() == QuantityKind.RANK;
    if (names.size() != size || !carried) {
      return List.of();
    }
    String attribute =
        memory.answered ? "" : attribute(view, mark < 0 ? head.before() : mark + 2, head);
    String text = owners.ofNames(view, head, names, memory) + names.get(index) + attribute;
    memory.subject = text;
    return List.of(new Subject(text, "subject.respectively"));
  }

  /** 甲、乙年均增长7%、15%: as many names as numbers, though 分别 is left out. */
  private List<String> answering(View view, Mention head, int size, Memory memory) {
    Stretch left = leftWords.cutAround(view, head.before(), head.start());
    int from = trim.lightVerbs(view, left.from(), left.to());
    List<String> names = members.split(view, from, left.to());
    if (names.size() == 1 && size == 2) {
      List<String> both = members.both(names.getFirst());
      return both.isEmpty() ? memory.members : both;
    }
    if (names.size() == size) {
      return names;
    }
    boolean both =
        left.empty()
            && size == 2
            && isRate(head)
            && memory.members.size() != size
            && memory.toldOnly(2);
    return both ? memory.last(size) : memory.members;
  }

  /** A rate belongs to what was told before it, an amount to what is told behind. */
  private static boolean isRate(Mention head) {
    return head.quantity().kind() == QuantityKind.PERCENT
        || head.quantity().kind() == QuantityKind.TIMES
        || head.quantity().kind() == QuantityKind.POINT;
  }

  /** Where 分别 stands before a number, or -1. */
  private static int mark(View view, Mention head) {
    int at = view.find("分别", head.before(), head.start());
    return at >= 0 ? at : view.find("依次", head.before(), head.start());
  }

  private List<String> named(View view, Mention head, int mark, int size, Memory memory) {
    Stretch left = trim.both(view, head.before(), mark);
    int from = left.empty() ? left.to() : trim.lightVerbs(view, left.from(), left.to());
    int end = left.empty() ? from : trim.growthBack(view, from, left.to());
    if (end <= from) {
      return memory.members.size() == size ? memory.members : memory.last(size);
    }
    List<String> names = members.split(view, from, end);
    if (names.size() == size) {
      return names;
    }
    if (names.size() > size) {
      List<String> fewer = members.fewer(view, from, end, size);
      return fewer.size() == size || size != 2
          ? fewer
          : names.subList(names.size() - size, names.size());
    }
    return names.size() == 1 && size == 2 ? members.both(names.getFirst()) : List.of();
  }

  private String attribute(View view, int from, Mention head) {
    if (head.quantity().kind() == QuantityKind.TIMES
        || head.quantity().kind() == QuantityKind.RANK) {
      return "";
    }
    Stretch rest = leftWords.cutAround(view, from, head.start());
    int start = trim.lightVerbs(view, rest.from(), rest.to());
    return start < rest.to() ? view.text(start, rest.to()) : "";
  }

  private List<Subject> each(View view, Mention m, Memory memory) {
    int mark = -1;
    for (int i = Math.max(m.before(), m.start() - MARK_REACH); i < m.start(); i++) {
      if (view.at(i) == '均' && "年平人户月日".indexOf(view.at(i - 1)) < 0
          || view.at(i) == '各' && i == m.start() - 1
          || view.has(i, "双双")
          || view.has(i, "分别")) {
        mark = i;
      }
    }
    if (mark < 0) {
      return List.of();
    }
    Stretch left = trim.both(view, m.before(), mark);
    int from = trim.lightVerbs(view, left.from(), left.to());
    List<String> names = left.empty() ? memory.members : members.split(view, from, left.to());
    if (names.size() < 2 || names.size() > 6) {
      return List.of();
    }
    memory.members = names;
    String attribute = attribute(view, mark + ("均各".indexOf(view.at(mark)) >= 0 ? 1 : 2), m);
    List<Subject> rows = new ArrayList<>();
    String owner = owners.ofNames(view, m, names, memory);
    names.forEach(name -> rows.add(new Subject(owner + name + attribute, "subject.each")));
    memory.subject = owner + names.getFirst();
    return rows;
  }
}
