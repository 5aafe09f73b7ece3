package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;
import org.jspecify.annotations.Nullable;

/** Says what each quantity of a passage measures. */
final class Subjects {

  /** A subject with the rule that found it and where its head stands (empty when composed). */
  record Subject(String text, int from, int to, String rule) {
    Subject(String text, String rule) {
      this(text, 0, 0, rule);
    }

    /** Returns the step of a derivation. */
    String step() {
      return rule + " " + text;
    }
  }

  private static final List<String> INDUSTRIES = List.of("第一产业占比", "第二产业占比", "第三产业占比");

  private final Vocabulary words;
  private final Trim trim;
  private final Nouns nouns;
  private final LeftWords leftWords;
  private final Owners owners;
  private final Counted counted;
  private final Shared shared;
  private final ThresholdFigures thresholds;

  Subjects(Vocabulary words, ThresholdFigures thresholds) {
    this.words = words;
    this.thresholds = thresholds;
    trim = new Trim(words);
    nouns = new Nouns(words, trim);
    leftWords = new LeftWords(words, trim);
    owners = new Owners(words, trim, nouns, leftWords);
    counted = new Counted(words, trim, nouns, owners);
    shared = new Shared(words, trim, owners, leftWords);
  }

  /**
   * Returns the subjects of mention {@code k}: one, or several where 均 shares one number among
   * members.
   */
  List<Subject> of(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    memory.enter(m.sentence());
    boolean ratio = m.quantity().rule().equals("quantity.ratio");
    List<Subject> rows = ratio ? List.of() : shared.of(view, all, k, memory);
    if (rows.isEmpty()) {
      Subject row = single(view, all, k, memory);
      rows = List.of(ratio ? part(row, all, k) : row);
    }
    memory.unit = m.quantity().unit();
    if (m.quantity().kind() != QuantityKind.PERCENT) {
      rows.forEach(row -> memory.tell(row.text()));
    }
    if (!thresholds.is(view, all, k)) {
      memory.counted.put(m.quantity().unit(), rows.getLast().text());
    }
    return rows;
  }

  /** 三次产业结构9:51:40: each number is the share of one of the three. */
  private static Subject part(Subject whole, List<Mention> all, int k) {
    int first = k;
    while (first > 0 && all.get(first - 1).end() + 1 == all.get(first).start()) {
      first--;
    }
    boolean industries = whole.text().contains("产业") && k - first < INDUSTRIES.size();
    return industries
        ? new Subject(
            whole.text() + INDUSTRIES.get(k - first), whole.from(), whole.to(), "subject.part")
        : whole;
  }

  private Subject single(View view, List<Mention> all, int k, Memory memory) {
    Mention m = all.get(k);
    int from = begin(view, all, k, memory);
    memory.nounAfter = false;
    boolean nounAfter = m.quantity().kind() != QuantityKind.RANK && nounFollows(view, all, k);
    if (m.linked() && !nounAfter) {
      return owners.continued(view, m, memory);
    }
    Stretch left = leftWords.of(view, m, from);
    Subject spent = spent(view, m, left, memory);
    if (spent != null) {
      return spent;
    }
    if (nounAfter) {
      memory.nounAfter = true;
      return thresholds.is(view, all, k) || view.at(m.end()) == '的' || invested(view, m, left)
          ? modifier(view, all, k, left, memory)
          : counted.of(view, all, k, left, memory);
    }
    boolean joined = view.at(m.start() - 1) == '、' && view.at(m.end()) != '已';
    boolean opens = m.start() == m.clause() || joined;
    if (left.empty() && opens && m.quantity().kind() == QuantityKind.COUNT) {
      Subject acting = counted.acting(view, m, memory);
      if (!acting.text().isEmpty()) {
        return acting;
      }
    }
    if (left.empty()) {
      return m.quantity().kind() == QuantityKind.RANK
          ? owners.achieved(view, m, memory)
          : owners.continued(view, m, memory);
    }
    return before(view, all, k, left, memory);
  }

  /** 总投资5亿元重点项目: the amount belongs to the noun, though 的 is left out. */
  private boolean invested(View view, Mention m, Stretch left) {
    return m.quantity().kind() == QuantityKind.MONEY
        && !left.empty()
        && words.attributes.at(view, left.from(), left.to()) == left.length()
        && words.lightVerbs.at(view, m.end(), m.after()) == 0
        && words.verbs.at(view, m.end(), m.after()) == 0
        && words.leading.at(view, m.end(), m.after()) == 0;
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
      if (orders(view, all.get(k - 1), all.get(k))) {
        return all.get(k).start();
      }
      for (int i = all.get(k).start() - 1; i >= from; i--) {
        if ("、和及与".indexOf(view.at(i)) >= 0
            && words.falseAnd.at(view, i, all.get(k).start()) == 0) {
          return i + 1;
        }
      }
    }
    return from;
  }

  /** 8个方面60件实事: what only orders the things that are counted names none of them. */
  private boolean orders(View view, Mention before, Mention m) {
    int end = before.end() + words.orders.at(view, before.end(), m.start());
    boolean next = end == m.start() || end + 1 == m.start() && view.at(end) == '、';
    return next && end > before.end();
  }

  /** Says whether mention {@code k} is no figure of its own: 8个方面 before 60件实事. */
  boolean onlyOrders(View view, List<Mention> all, int k) {
    boolean counts = all.get(k).quantity().kind() == QuantityKind.COUNT;
    boolean kinds = counts || all.get(k).quantity().kind() == QuantityKind.BIG;
    return kinds && k + 1 < all.size() && orders(view, all.get(k), all.get(k + 1));
  }

  private boolean nounFollows(View view, List<Mention> all, int k) {
    Mention m = all.get(k);
    int carrier = nouns.carrier(view, all, k);
    if (carrier > k) {
      boolean counts =
          m.quantity().kind() == QuantityKind.COUNT || m.quantity().kind() == QuantityKind.AREA;
      return counts && nounFollows(view, all, carrier) && view.at(m.end()) != '的'
          || view.at(m.end()) == '的';
    }
    boolean joins = words.falseAnd.at(view, m.end(), m.after()) > 0;
    boolean closed = Owners.CLOSERS.indexOf(view.at(m.end())) >= 0 && !joins;
    if (m.end() >= m.after() || closed || words.noNouns.at(view, m.end(), m.after()) > 0) {
      return false;
    }
    char c = view.at(m.end());
    if (c == '的') {
      return words.noNouns.at(view, m.end() + 1, m.after() + 1) == 0;
    }
    QuantityKind kind = m.quantity().kind();
    boolean predicate = words.predicates.at(view, m.end(), m.after()) > 0;
    boolean measure =
        kind == QuantityKind.PERCENT || kind == QuantityKind.POINT || kind == QuantityKind.TIMES;
    if (measure) {
      return !predicate
          && (trim.both(view, m.before(), m.start()).empty()
              || kind == QuantityKind.PERCENT && bareLeft(view, m) <= 4);
    }
    boolean opens =
        predicate
            && "新续在".indexOf(c) >= 0
            && words.increments.at(view, m.end(), m.after()) > 0
            && trim.both(view, m.before(), m.start()).empty();
    return !predicate
        || opens
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
    if ("到至".indexOf(view.at(next)) >= 0) {
      return false;
    }
    return words.generic.at(view, next, m.after()) > 0
        || view.find("的", next, Math.min(m.after(), next + 16)) > 0;
  }

  private Subject modifier(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Subject found = counted.modifier(view, all, k, left, memory);
    if (!found.text().isEmpty()) {
      return found;
    }
    return left.empty()
        ? owners.continued(view, all.get(k), memory)
        : before(view, all, k, left, memory);
  }

  /** 新增高新技术企业85家: the noun stands before the number. */
  private Subject before(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    if (m.quantity().kind() == QuantityKind.POINT
        && words.aheadOf.at(view, left.from(), left.to()) > 0) {
      return owners.continued(view, m, memory);
    }
    if (owners.isAttribute(view, left)) {
      return owners.attribute(view, all, k, left, memory);
    }
    Stretch had = new Stretch(trim.lightVerbs(view, left.from(), left.to()), left.to());
    if (!had.empty() && !memory.owner.isEmpty() && owners.isTrait(view, had)) {
      return owners.attribute(view, all, k, had, memory);
    }
    String verb = verbOnly(view, left);
    String of = verb.isEmpty() ? "" : owners.acted(view, m, verb, memory);
    if (!of.isEmpty()) {
      memory.subject = verb + of;
      return new Subject(memory.subject, left.from(), left.to(), "subject.verb");
    }
    String text = owned(view, m, left, memory);
    if (text.isEmpty()) {
      return owners.continued(view, m, memory);
    }
    memory.remember(text, text);
    return new Subject(text, left.from(), left.to(), "subject.before");
  }

  /** The words before the number when they are verbs and nothing else, or nothing. */
  private String verbOnly(View view, Stretch left) {
    int from = trim.lightVerbs(view, left.from(), left.to());
    if (from >= left.to()) {
      return view.text(left.from(), left.to());
    }
    String verb = trim.keptVerb(view, from, left.to());
    return verb.length() == left.to() - from ? verb : "";
  }

  private String owned(View view, Mention m, Stretch left, Memory memory) {
    int from = trim.lightVerbs(view, left.from(), left.to());
    from = from >= left.to() ? left.from() : from;
    if (m.quantity().kind() == QuantityKind.PERCENT) {
      from += raise(view, from, left.to());
    }
    int to = comparedWith(view, m, from, left.to());
    String text = trim.withoutExamples(view, from, to);
    boolean act = m.quantity().kind() == QuantityKind.PERCENT && text.length() <= 2;
    if (act && memory.clause == m.clause() && !memory.clauseNoun.isEmpty()) {
      return memory.clauseNoun + text;
    }
    text = owners.levelled(text, memory) + owners.lentRate(view, m, text, memory);
    return owners.placed(view, m, left, owners.named(view, m, text), memory);
  }

  /** 提高低保标准8%: the verb tells the sense and is no part of the subject. */
  private int raise(View view, int from, int to) {
    int raise = words.raises.at(view, from, to);
    return to - from - raise >= 3 ? raise : 0;
  }

  /** 投入1.2亿元推进环卫改革: money is spent on what the verb behind it names. */
  private @Nullable Subject spent(View view, Mention m, Stretch left, Memory memory) {
    boolean bare = left.length() <= 4 && words.spends.ending(view, left.to(), left.from()) > 0;
    boolean acts =
        words.lightVerbs.at(view, m.end(), m.after()) > 0
            || words.verbs.at(view, m.end(), m.after()) > 0;
    if (m.quantity().kind() != QuantityKind.MONEY || !bare || !acts) {
      return null;
    }
    int from = trim.lightVerbs(view, m.end(), m.after());
    int end = trim.back(view, from, m.after());
    if (end - from < 2) {
      return null;
    }
    String text = trim.withoutExamples(view, from, end) + view.text(left.from(), left.to());
    memory.remember(text, text);
    return new Subject(text, from, end, "subject.spent");
  }

  /** 增速达到全区平均水平2倍, 增速高于全省3个百分点: the subject ends before 达到 or 高于. */
  private int comparedWith(View view, Mention m, int from, int to) {
    if (m.quantity().kind() == QuantityKind.POINT) {
      int at = words.aheadOf.find(view, from + 1, to);
      return at > 0 ? trim.growthBack(view, from, at) : to;
    }
    if (m.quantity().kind() == QuantityKind.TIMES) {
      for (String word : List.of("达到", "相当于", "达", "为", "是")) {
        int at = view.find(word, from + 1, to);
        if (at > 0) {
          return at;
        }
      }
    }
    return to;
  }
}
