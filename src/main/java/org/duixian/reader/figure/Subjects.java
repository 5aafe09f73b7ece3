package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.figure.Nouns.Noun;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.UnitKind;

/** Says what each quantity of a passage measures. */
final class Subjects {

  /** A subject with the rule that found it and where its head stands (empty when composed). */
  record Subject(String text, int from, int to, String rule) {
    Subject(String text, String rule) {
      this(text, 0, 0, rule);
    }
  }

  private final Vocabulary words;
  private final Trim trim;
  private final Nouns nouns;
  private final Members members;

  Subjects(Vocabulary words) {
    this.words = words;
    trim = new Trim(words);
    nouns = new Nouns(words, trim);
    members = new Members(words);
  }

  /**
   * Returns the subjects of mention {@code k}: one, or several where 均 shares one number among
   * members.
   */
  List<Subject> of(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    memory.enter(m.sentence());
    List<Subject> shared = shared(view, all, k, memory);
    if (!shared.isEmpty()) {
      return shared;
    }
    Subject one = single(view, all, k, memory);
    memory.unit = m.quantity().unit();
    return List.of(one);
  }

  private List<Subject> shared(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    int first = k;
    while (all.get(first).linked() && first > 0 && k - first < 12) {
      first--;
    }
    int last = k;
    while (last + 1 < all.size() && all.get(last + 1).linked() && last - first < 12) {
      last++;
    }
    int size = last - first + 1;
    Mention head = all.get(first);
    if (size == 1) {
      return each(view, m, memory);
    }
    int mark = distributes(view, head);
    List<String> names = memory.members;
    if (first == k) {
      names = mark < 0 ? memory.members : named(view, head, mark, size, memory);
      memory.members = names;
    }
    boolean carried = mark >= 0 || isVerbal(view, head);
    if (names.size() != size || !carried) {
      return List.of();
    }
    String attribute = mark < 0 ? "" : attribute(view, mark + 2, head);
    String text = names.get(k - first) + attribute;
    memory.subject = text;
    return List.of(new Subject(text, "subject.respectively"));
  }

  /** Where 分别 stands before a number, or -1. */
  private static int distributes(View view, Mention head) {
    int at = view.find("分别", head.before(), head.start());
    return at >= 0 ? at : view.find("依次", head.before(), head.start());
  }

  private boolean isVerbal(View view, Mention head) {
    return head.quantity().kind() == UnitKind.POINT || head.quantity().kind() == UnitKind.RANK;
  }

  private List<String> named(View view, Mention head, int mark, int size, Memory memory) {
    Stretch left = trim.both(view, head.before(), mark);
    if (left.empty()) {
      return memory.members.size() == size ? memory.members : List.of();
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    int end = trim.growthBack(view, from, left.to());
    List<String> names = members.split(view, from, end);
    if (names.size() == size) {
      return names;
    }
    return names.size() == 1 && size == 2 ? members.townAndCountry(names.getFirst()) : List.of();
  }

  private String attribute(View view, int from, Mention head) {
    int end = trim.growthBack(view, from, head.start());
    int start = trim.front(view, from, end);
    start = trim.lightVerbs(view, start, end);
    return start < end ? view.text(start, end) : "";
  }

  /** 甲、乙均居全市第1: a row for each. */
  private List<Subject> each(View view, Mention m, Memory memory) {
    int mark = -1;
    for (int i = Math.max(m.before(), m.start() - 6); i < m.start(); i++) {
      if (view.at(i) == '均' && "年平人户月日".indexOf(view.at(i - 1)) < 0 || view.has(i, "双双")) {
        mark = i;
      }
    }
    if (mark < 0) {
      return List.of();
    }
    Stretch left = trim.both(view, m.before(), mark);
    List<String> names =
        left.empty() ? memory.members : members.split(view, left.from(), left.to());
    if (names.size() < 2 || names.size() > 6) {
      return List.of();
    }
    memory.members = names;
    List<Subject> rows = new ArrayList<>();
    names.forEach(name -> rows.add(new Subject(name, "subject.each")));
    memory.subject = names.getFirst();
    return rows;
  }

  private Subject single(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    if (m.linked() && sameKindRun(all, k)) {
      return continued(view, m, memory);
    }
    Stretch left = left(view, m);
    char next = view.at(m.end());
    boolean nounAfter = nounFollows(view, m);
    if (nounAfter && m.quantity().kind() != UnitKind.RANK) {
      return next == '的'
          ? modifier(view, all, k, left, memory)
          : counted(view, all, k, left, memory);
    }
    if (left.empty()) {
      return continued(view, m, memory);
    }
    return before(view, m, left, memory);
  }

  /** 5宗，470.4亩: another measure of the same thing. */
  private static boolean sameKindRun(List<Mention> all, int k) {
    Mention m = all.get(k);
    return !m.followed() && m.after() == m.end();
  }

  private Stretch left(View view, Mention m) {
    int from = trim.front(view, m.before(), m.start());
    int compare = comparison(view, from, m.start());
    int end = trim.growthBack(view, from, compare);
    return new Stretch(from, Math.max(from, end));
  }

  /** 城镇化率比上年提高: the subject ends before 比. */
  private int comparison(View view, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      char c = view.at(i);
      boolean year = view.find("年", i, to) > 0 || view.find("同期", i, to) > 0;
      if ((c == '比' || c == '较') && year && "占之对相可".indexOf(view.at(i - 1)) < 0) {
        return i;
      }
    }
    return to;
  }

  private boolean nounFollows(View view, Mention m) {
    if (m.end() >= m.after()) {
      return false;
    }
    char c = view.at(m.end());
    if ("，。；、：！？）…”和及与".indexOf(c) >= 0) {
      return false;
    }
    UnitKind kind = m.quantity().kind();
    boolean measure = kind == UnitKind.PERCENT || kind == UnitKind.POINT || kind == UnitKind.TIMES;
    if (measure && c != '的') {
      return trim.both(view, m.before(), m.start()).empty()
          && words.predicates.at(view, m.end(), m.after()) == 0;
    }
    return words.predicates.at(view, m.end(), m.after()) == 0 || c == '的';
  }

  /** 总投资1200亿元的133个重点项目, 日处理能力1050吨的中转站: the amount belongs to the noun after 的. */
  private Subject modifier(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    boolean counts = m.followed() && all.get(k + 1).start() == m.end() + 1;
    Mention carrier = counts ? all.get(k + 1) : m;
    Noun noun = nouns.read(view, carrier.end(), carrier.after(), false);
    String attribute = ownAttribute(view, left);
    memory.subject = noun.text() + attribute;
    if (noun.text().isEmpty()) {
      return before(view, m, left, memory);
    }
    return new Subject(memory.subject, noun.from(), noun.to(), "subject.modifier");
  }

  /** The attribute a modifier names: 总投资 in 上药总部等总投资, the words after the last verb elsewhere. */
  private String ownAttribute(View view, Stretch left) {
    int length = words.attributes.ending(view, left.to(), left.from());
    if (length > 0) {
      return view.text(left.to() - length, left.to());
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    return trim.withoutExamples(view, from, left.to());
  }

  /** 完成21条道路建设: the noun follows the number; a verb of increase before it stays. */
  private Subject counted(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    Noun noun = nouns.read(view, m.end(), m.after(), !m.followed());
    String name = noun.text();
    String verb = precedingWords(view, left);
    String text = verb + name + (verb.isEmpty() ? noun.predicate() : "");
    if (text.isEmpty()) {
      return continued(view, m, memory);
    }
    remember(memory, text, text);
    return new Subject(text, noun.from(), noun.to(), "subject.after");
  }

  private String precedingWords(View view, Stretch left) {
    if (left.empty() || view.at(left.to() - 1) == '等') {
      return left.empty() ? "" : trim.withoutExamples(view, left.from(), left.to() + 0);
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    if (from >= left.to() || words.lightVerbs.ending(view, left.to(), from) == left.to() - from) {
      return "";
    }
    return trim.withoutExamples(view, from, left.to());
  }

  /** 新增高新技术企业85家: the noun stands before the number. */
  private Subject before(View view, Mention m, Stretch left, Memory memory) {
    int attribute = words.attributes.at(view, left.from(), left.to());
    boolean wholly = attribute == left.length();
    boolean share = view.at(left.from()) == '占';
    if ((wholly || share) && !memory.owner.isEmpty()) {
      String text = (share ? memory.subject : memory.owner) + view.text(left.from(), left.to());
      memory.subject = text;
      return new Subject(text, left.from(), left.to(), "subject.attribute");
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    if (from >= left.to()) {
      from = left.from();
    }
    String text = trim.withoutExamples(view, from, left.to());
    int verb = words.verbs.at(view, from, left.to());
    if (verb == left.to() - from
        && !memory.owner.isEmpty()
        && m.quantity().unit().equals(memory.unit)) {
      text = text + withoutVerb(memory.owner);
      memory.subject = text;
      return new Subject(text, left.from(), left.to(), "subject.verb");
    }
    if (m.linked() || verb > 0) {
      memory.verb = verb > 0 ? view.text(from, from + verb) : memory.verb;
    }
    remember(memory, text, text);
    return new Subject(text, from, left.to(), "subject.before");
  }

  private String withoutVerb(String subject) {
    View view = View.of(subject);
    int verb = words.verbs.at(view, 0, view.length());
    return verb < view.length() ? view.text(verb, view.length()) : subject;
  }

  /** Nothing of its own stands by the number: it goes on about what was named. */
  private Subject continued(View view, Mention m, Memory memory) {
    String text = memory.subject;
    if (view.find("累计", m.before(), m.start()) >= 0
        || view.find("总数", m.before(), m.start()) >= 0) {
      text = text.startsWith("新增") ? text.substring(2) : text;
    }
    if (text.isEmpty()) {
      Noun noun = nouns.read(view, m.end(), m.clauseEnd(), true);
      text = noun.text() + noun.predicate();
    }
    return new Subject(text, "subject.continued");
  }

  private static void remember(Memory memory, String owner, String subject) {
    memory.owner = owner;
    memory.subject = subject;
  }
}
