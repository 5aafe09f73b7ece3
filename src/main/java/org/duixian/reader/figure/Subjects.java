package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.figure.Nouns.Noun;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.UnitKind;
import org.jspecify.annotations.Nullable;

/** Says what each quantity of a passage measures. */
final class Subjects {

  /** A subject with the rule that found it and where its head stands (empty when composed). */
  record Subject(String text, int from, int to, String rule) {
    Subject(String text, String rule) {
      this(text, 0, 0, rule);
    }
  }

  private static final String CLOSERS = "，。；、：！？（）…”和及与/";

  private final Vocabulary words;
  private final Trim trim;
  private final Nouns nouns;
  private final LeftWords leftWords;
  private final Shared shared;
  private final Thresholds thresholds;

  Subjects(Vocabulary words, Thresholds thresholds) {
    this.words = words;
    this.thresholds = thresholds;
    trim = new Trim(words);
    nouns = new Nouns(words, trim);
    leftWords = new LeftWords(words, trim);
    shared = new Shared(words, trim);
  }

  /**
   * Returns the subjects of mention {@code k}: one, or several where 均 shares one number among
   * members.
   */
  List<Subject> of(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    memory.enter(m.sentence());
    List<Subject> rows = shared.of(view, all, k, memory);
    if (rows.isEmpty()) {
      rows = List.of(single(view, all, k, memory));
    }
    memory.unit = m.quantity().unit();
    return rows;
  }

  private Subject single(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    int from = begin(view, all, k, memory);
    memory.nounAfter = false;
    boolean nounAfter = m.quantity().kind() != UnitKind.RANK && nounFollows(view, all, k);
    if (m.linked() && !nounAfter) {
      return continued(view, m, memory);
    }
    Stretch left = leftWords.of(view, m, from);
    if (nounAfter) {
      memory.nounAfter = true;
      boolean threshold = thresholds.is(view, all, k);
      return threshold || view.at(m.end()) == '的'
          ? modifier(view, all, k, left, memory)
          : counted(view, all, k, left, memory);
    }
    if (left.empty()) {
      return m.quantity().kind() == UnitKind.RANK
          ? achieved(view, m, memory)
          : continued(view, m, memory);
    }
    return before(view, all, k, left, memory);
  }

  /**
   * Where the words before a number begin: a threshold belongs to them, the noun of an earlier
   * number not.
   */
  private int begin(View view, List<Mention> all, int k, Memory memory) {
    int first = k;
    while (first > 0
        && all.get(first).before() == all.get(first - 1).end()
        && thresholds.is(view, all, first - 1)
        && k - first < 4) {
      first--;
    }
    int from = all.get(first).before();
    if (first == k && k > 0 && from == all.get(k - 1).end() && memory.nounAfter) {
      for (int i = all.get(k).start() - 1; i >= from; i--) {
        if ("、和及与".indexOf(view.at(i)) >= 0
            && words.falseAnd.at(view, i, all.get(k).start()) == 0) {
          return i + 1;
        }
      }
    }
    return from;
  }

  private boolean nounFollows(View view, List<Mention> all, int k) {
    Mention m = all.get(k);
    int carrier = nouns.carrier(view, all, k);
    if (carrier > k) {
      boolean counts =
          m.quantity().kind() == UnitKind.COUNT || m.quantity().kind() == UnitKind.AREA;
      return counts && nounFollows(view, all, carrier) && view.at(m.end()) != '的'
          || view.at(m.end()) == '的';
    }
    if (m.end() >= m.after() || CLOSERS.indexOf(view.at(m.end())) >= 0) {
      return false;
    }
    char c = view.at(m.end());
    if (c == '的') {
      return true;
    }
    UnitKind kind = m.quantity().kind();
    boolean predicate = words.predicates.at(view, m.end(), m.after()) > 0;
    boolean measure = kind == UnitKind.PERCENT || kind == UnitKind.POINT || kind == UnitKind.TIMES;
    if (measure) {
      return !predicate
          && (trim.both(view, m.before(), m.start()).empty()
              || kind == UnitKind.PERCENT && bareLeft(view, m) <= 4);
    }
    return !predicate
        || nouns.read(view, m.end(), m.after(), false).text().length() > 3 && opensNoun(view, m);
  }

  private int bareLeft(View view, Mention m) {
    Stretch left = leftWords.cutAround(view, m.before(), m.start());
    return left.to() - trim.lightVerbs(view, left.from(), left.to());
  }

  /** 30个签约项目: a verb right before a plain noun, or before 的, is part of the noun. */
  private boolean opensNoun(View view, Mention m) {
    int verb = words.predicates.at(view, m.end(), m.after());
    int next = m.end() + verb;
    return words.generic.at(view, next, m.after()) > 0
        || view.find("的", next, Math.min(m.after(), next + 16)) > 0;
  }

  /** 总投资1200亿元的133个重点项目, 日处理能力1050吨的中转站: the amount belongs to the noun after 的. */
  private Subject modifier(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention carrier = all.get(nouns.carrier(view, all, k));
    Noun noun = nouns.read(view, carrier.end(), carrier.after(), false);
    if (noun.text().isEmpty()) {
      return left.empty()
          ? continued(view, all.get(k), memory)
          : before(view, all, k, left, memory);
    }
    memory.subject = noun.text() + ownAttribute(view, left, all.get(k));
    return new Subject(memory.subject, noun.from(), noun.to(), "subject.modifier");
  }

  /** The attribute a modifier names: 总投资 in 上药总部等总投资, the words after the last verb elsewhere. */
  private String ownAttribute(View view, Stretch left, Mention m) {
    int length = words.attributes.ending(view, left.to(), left.from());
    if (length > 0) {
      return view.text(left.to() - length, left.to());
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    String text = from >= left.to() ? "" : trim.withoutExamples(view, from, left.to());
    boolean verbOnly = trim.keptVerb(view, from, left.to()).length() == left.to() - from;
    boolean project =
        verbOnly
            && m.quantity().kind() == UnitKind.MONEY
            && view.find("项目", m.end(), m.clauseEnd()) >= 0;
    int verb = trim.keptVerb(view, from, left.to()).length();
    boolean attributed =
        !project
            && verb > 0
            && text.length() > verb + 1
            && text.startsWith(view.text(from, from + verb));
    return project ? text + "投资" : attributed ? text.substring(verb) : text;
  }

  /** 完成21条道路建设: the noun follows the number; a verb of increase before it stays. */
  private Subject counted(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    Mention carrier = all.get(nouns.carrier(view, all, k));
    Noun noun =
        nouns.read(
            view,
            carrier.end(),
            carrier.after(),
            !carrier.followed() || view.at(carrier.after() - 1) == '、');
    boolean percent = m.quantity().kind() == UnitKind.PERCENT;
    String verb = percent ? view.text(left.from(), left.to()) : precedingWords(view, left, m);
    String name = noun.text();
    if (times(m) && !noun.predicate().isEmpty() || name.isEmpty()) {
      return occasion(view, m, name + noun.predicate(), memory);
    }
    String action = carrier.followed() ? nouns.sharedAction(view, all, k) : "";
    boolean acts = !action.isEmpty() && words.actions.ending(view, noun.to(), noun.from()) == 0;
    String text = verb + name + (acts ? action : verb.isEmpty() ? noun.predicate() : "");
    boolean some = view.find("其中", Math.max(m.clause(), m.start() - 4), m.start()) >= 0;
    if (some && !memory.owner.isEmpty() && m.quantity().unit().equals(memory.unit)) {
      return new Subject(withoutVerb(memory.owner) + text, noun.from(), noun.to(), "subject.after");
    }
    boolean bare =
        words.generic.at(view, noun.from(), noun.to()) == name.length()
            && name.length() == noun.to() - noun.from();
    if (bare && memory.earlier.contains(name) && goesOn(view, m)) {
      text = memory.earlier;
    }
    remember(memory, bare ? text : verb + name, text);
    return new Subject(text, noun.from(), noun.to(), "subject.after");
  }

  /** 7次赴外地开展招商: what was done so many times. */
  private Subject occasion(View view, Mention m, String text, Memory memory) {
    int verb = words.lightVerbs.findLast(view, m.end(), m.clauseEnd());
    int from = verb < 0 ? m.end() : trim.lightVerbs(view, verb, m.clauseEnd());
    String act = from < m.clauseEnd() ? trim.shorten(view, from, m.clauseEnd()) : text;
    remember(memory, act, act);
    return new Subject(act, "subject.times");
  }

  /** 目前已完成10个项目, 其余8个项目: part of what was named before. */
  private static boolean goesOn(View view, Mention m) {
    int from = Math.max(m.clause(), m.start() - 6);
    return view.find("其余", from, m.start()) >= 0 || view.find("已完成", from, m.start()) >= 0;
  }

  private static boolean times(Mention m) {
    return m.quantity().unit().equals("次");
  }

  /** What of the words before a number belongs to the noun behind it. */
  private String precedingWords(View view, Stretch left, Mention m) {
    if (left.empty() || view.at(m.start() - 1) == '的') {
      return "";
    }
    int done = left.to() - words.lightVerbs.ending(view, left.to(), left.from());
    boolean light =
        done < left.to()
            && words.increments.ending(view, left.to(), left.from()) <= left.to() - done;
    if (light || raw(view, m)) {
      return trim.keptVerb(view, left.from(), left.to());
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    boolean site = m.quantity().kind() == UnitKind.AREA && m.before() == m.clause();
    if (site || view.at(left.to() - 1) == '等' || view.find("、", from, left.to()) >= 0) {
      return trim.keptVerb(view, from, left.to());
    }
    return from >= left.to() ? "" : trim.withoutExamples(view, from, left.to());
  }

  /** 天桥区还顺利完成了: a verb of achievement ends the words before the number. */
  private boolean raw(View view, Mention m) {
    int end = view.at(m.start() - 1) == '了' ? m.start() - 1 : m.start();
    int light = words.lightVerbs.ending(view, end, m.before());
    return light > 0 && words.increments.ending(view, end, m.before()) <= light;
  }

  /** 新增高新技术企业85家: the noun stands before the number. */
  private Subject before(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    if (m.quantity().kind() == UnitKind.POINT
        && words.aheadOf.at(view, left.from(), left.to()) > 0) {
      return continued(view, m, memory);
    }
    Subject spent = spent(view, m, left, memory);
    if (spent != null) {
      return spent;
    }
    int attribute =
        view.has(left.from(), "惠及") ? 0 : words.attributes.at(view, left.from(), left.to());
    boolean share = view.at(left.from()) == '占';
    if (attribute == left.length() || share) {
      String owner = share && !memory.subject.isEmpty() ? memory.subject : memory.owner;
      String of = owner.isEmpty() ? ahead(view, all, k) : owner;
      of = of.isEmpty() ? clauseBefore(view, m) : of;
      memory.subject = of + view.text(left.from(), left.to());
      memory.owner = memory.owner.isEmpty() ? of : memory.owner;
      return new Subject(memory.subject, left.from(), left.to(), "subject.attribute");
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    if (from >= left.to()) {
      from = left.from();
    }
    int to = comparedWith(view, m, from, left.to());
    String text = trim.withoutExamples(view, from, to);
    String verb = trim.keptVerb(view, from, left.to());
    if (verb.length() == left.to() - from
        && !memory.owner.isEmpty()
        && m.quantity().unit().equals(memory.unit)) {
      memory.subject = verb + withoutVerb(memory.owner);
      return new Subject(memory.subject, left.from(), left.to(), "subject.verb");
    }
    remember(memory, text, text);
    return new Subject(text, from, left.to(), "subject.before");
  }

  /** 投入1.2亿元推进环卫改革: money is spent on what the verb behind it names. */
  private @Nullable Subject spent(View view, Mention m, Stretch left, Memory memory) {
    boolean bare = left.length() <= 4 && words.spends.ending(view, left.to(), left.from()) > 0;
    int verb = words.lightVerbs.at(view, m.end(), m.after());
    if (m.quantity().kind() != UnitKind.MONEY || !bare || verb == 0) {
      return null;
    }
    int from = trim.lightVerbs(view, m.end(), m.after());
    int end = trim.back(view, from, m.after());
    if (end - from < 2) {
      return null;
    }
    String text = trim.withoutExamples(view, from, end) + view.text(left.from(), left.to());
    remember(memory, text, text);
    return new Subject(text, from, end, "subject.spent");
  }

  /** 总投资678亿元，占地1万亩，涉及9000余户的片区: the owner comes at the end. */
  private String ahead(View view, List<Mention> all, int k) {
    for (int j = k;
        j < all.size() && j - k < 5 && all.get(j).sentence() == all.get(k).sentence();
        j++) {
      if (view.at(all.get(j).end()) == '的') {
        return nouns.read(view, all.get(j).end(), all.get(j).after(), false).text();
      }
    }
    return "";
  }

  /** 实施老旧小区改造工程，计划投资…: what the clause before tells of. */
  private String clauseBefore(View view, Mention m) {
    int end = m.clause() - 1;
    if (end <= m.sentence()) {
      return "";
    }
    int from = end;
    while (from > m.sentence()
        && end - from <= 60
        && Scanner.COMMAS.indexOf(view.at(from - 1)) < 0) {
      from--;
    }
    if (words.frames.at(view, from, end) > 0 || end - from > 40) {
      return "";
    }
    Stretch clause = leftWords.cutAround(view, from, end);
    int start = trim.lightVerbs(view, clause.from(), clause.to());
    int said = words.predicates.find(view, start + 2, clause.to());
    clause = said > start + 3 ? new Stretch(start, said) : clause;
    return start >= clause.to() ? "" : trim.withoutExamples(view, start, clause.to());
  }

  /** 增速达到全区平均水平2倍, 增速高于全省3个百分点: the subject ends before 达到 or 高于. */
  private int comparedWith(View view, Mention m, int from, int to) {
    if (m.quantity().kind() == UnitKind.POINT) {
      int at = words.aheadOf.find(view, from + 1, to);
      return at > 0 ? trim.growthBack(view, from, at) : to;
    }
    if (m.quantity().kind() == UnitKind.TIMES) {
      for (String word : List.of("达到", "相当于", "达", "为", "是")) {
        int at = view.find(word, from + 1, to);
        if (at > 0) {
          return at;
        }
      }
    }
    return to;
  }

  private String withoutVerb(String subject) {
    View view = View.of(subject);
    String verb = trim.keptVerb(view, 0, view.length());
    return verb.length() < view.length() ? subject.substring(verb.length()) : subject;
  }

  /** 以全省第1名成绩入选…: the rank tells of what was achieved by it. */
  private Subject achieved(View view, Mention m, Memory memory) {
    if (!view.has(m.end(), "成绩") && !view.has(m.end(), "的成绩")) {
      return continued(view, m, memory);
    }
    int from = view.find("成绩", m.end(), m.clauseEnd()) + 2;
    int verb = words.predicates.at(view, from, m.clauseEnd());
    int start = trim.front(view, from + verb, m.clauseEnd());
    return new Subject(
        trim.shorten(view, start, m.clauseEnd()), start, m.clauseEnd(), "subject.achieved");
  }

  /** Nothing of its own stands by the number: it goes on about what was named. */
  private Subject continued(View view, Mention m, Memory memory) {
    String text = memory.subject;
    if (view.find("累计", m.before(), m.start()) >= 0
        || view.find("总数", m.before(), m.start()) >= 0) {
      text = withoutVerb(memory.owner.isEmpty() ? text : memory.owner);
    }
    if (text.isEmpty() && CLOSERS.indexOf(view.at(m.end())) < 0) {
      Noun noun = nouns.read(view, m.end(), m.clauseEnd(), true);
      text = noun.text() + noun.predicate();
    }
    return new Subject(text.isEmpty() ? clauseBefore(view, m) : text, "subject.continued");
  }

  private static void remember(Memory memory, String owner, String subject) {
    memory.owner = owner;
    memory.subject = subject;
    memory.earlier = subject;
  }
}
