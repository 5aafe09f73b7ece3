package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.figure.Nouns.Noun;
import org.duixian.reader.figure.Subjects.Subject;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Names what is counted when the noun stands behind the number. */
record Counted(Vocabulary words, Trim trim, Nouns nouns, Owners owners) {

  /**
   * 总投资1200亿元的133个重点项目, 日处理能力1050吨的中转站: the amount belongs to the noun after 的; empty where there
   * is none.
   */
  Subject modifier(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention carrier = all.get(nouns.carrier(view, all, k));
    boolean share = left.empty() && all.get(k).quantity().kind() == QuantityKind.PERCENT;
    Noun noun = nouns.read(view, carrier.end(), carrier.after(), share);
    if (noun.text().isEmpty()) {
      return new Subject("", "subject.modifier");
    }
    String said = share ? noun.predicate() : ownAttribute(view, left, all.get(k));
    memory.subject = noun.text() + said;
    return new Subject(memory.subject, noun.from(), noun.to(), "subject.modifier");
  }

  /** The attribute a modifier names: 总投资 in 上药总部等总投资, the words after the last verb elsewhere. */
  private String ownAttribute(View view, Stretch left, Mention m) {
    int length = words.attributes.ending(view, left.to(), left.from());
    if (length > 0) {
      return view.text(left.to() - length, left.to());
    }
    int from = trim.lightVerbs(view, left.from(), left.to());
    if (from < left.to() && view.at(left.to() - 1) == '等') {
      return m.quantity().kind() == QuantityKind.MONEY ? "投资" : "";
    }
    String text = from >= left.to() ? "" : trim.withoutExamples(view, from, left.to());
    int verb = trim.keptVerb(view, from, left.to()).length();
    boolean project =
        verb == left.to() - from
            && m.quantity().kind() == QuantityKind.MONEY
            && view.find("项目", m.end(), m.clauseEnd()) >= 0;
    boolean attributed =
        !project
            && verb > 0
            && text.length() > verb + 1
            && text.startsWith(view.text(from, from + verb));
    return project ? text + "投资" : attributed ? text.substring(verb) : text;
  }

  /** 完成21条道路建设: the noun follows the number; a verb of increase before it stays. */
  Subject of(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    Mention m = all.get(k);
    Mention carrier = all.get(nouns.carrier(view, all, k));
    boolean open = !carrier.followed() || view.at(carrier.after() - 1) == '、';
    Noun noun = nouns.read(view, carrier.end(), carrier.after(), open);
    boolean percent = m.quantity().kind() == QuantityKind.PERCENT;
    String verb = percent ? view.text(left.from(), left.to()) : precedingWords(view, left, m);
    String name = threshold(view, all, k, carrier) + nouns.completed(view, all, k, noun.text());
    if (m.quantity().unit().equals("次") && !noun.predicate().isEmpty() || name.isEmpty()) {
      return occasion(view, m, name + noun.predicate(), memory);
    }
    String action = carrier.followed() ? nouns.sharedAction(view, all, k) : "";
    boolean acts = !action.isEmpty() && !words.actions.ends(name);
    String text = verb + name + (acts ? action : verb.isEmpty() ? noun.predicate() : "");
    boolean some = view.find("其中", Math.max(m.clause(), m.start() - 4), m.start()) >= 0;
    if (some && !memory.owner.isEmpty() && m.quantity().unit().equals(memory.unit)) {
      String part = owners.withoutVerb(memory.owner) + text;
      return new Subject(part, noun.from(), noun.to(), "subject.after");
    }
    boolean bare =
        words.generic.at(view, noun.from(), noun.to()) == name.length()
            && name.length() == noun.to() - noun.from();
    text = bare ? partOf(view, m, name, text, memory) : text;
    memory.remember(bare ? text : verb + name, text);
    memory.open(m.clause(), name);
    return new Subject(withoutTrait(text, name), noun.from(), noun.to(), "subject.after");
  }

  /** 60个亿元以上项目: the words that define what is counted stay with it. */
  private static String threshold(View view, List<Mention> all, int k, Mention carrier) {
    boolean defined =
        carrier == all.get(Math.min(k + 1, all.size() - 1))
            && carrier.quantity().bounded()
            && carrier.quantity().kind() == QuantityKind.MONEY
            && all.get(k).end() == carrier.start();
    return defined ? view.text(carrier.start(), carrier.end()) : "";
  }

  /** 35家企业营业收入增长…: what is counted is the firms. */
  private String withoutTrait(String text, String name) {
    int plain = words.generic.lengthAt(name, 0);
    boolean trait = plain > 0 && words.attributes.contains(name.substring(plain));
    return trait && text.equals(name) ? name.substring(0, plain) : text;
  }

  /** 目前已完成10个项目, 其余8个项目: part of what was named before. */
  private static String partOf(View view, Mention m, String name, String text, Memory memory) {
    int from = Math.max(m.clause(), m.start() - 6);
    boolean rest = view.find("其余", from, m.start()) >= 0;
    if (!rest && view.find("已完成", from, m.start()) < 0) {
      return text;
    }
    String whole = memory.counted.getOrDefault(m.quantity().unit(), memory.earlier);
    if (!whole.contains(name)) {
      return text;
    }
    return rest && !whole.startsWith("其余") ? "其余" + whole : whole;
  }

  /** 54户企业搬迁，17户竣工；3人获评模范: what so many of them did; empty where nothing is said. */
  Subject acting(View view, Mention m, Memory memory) {
    int verb = words.predicates.at(view, m.end(), m.after());
    String told = verb == 0 ? "" : nouns.said(view, m.end(), m.after());
    if (told.isEmpty()) {
      return new Subject("", "subject.acting");
    }
    boolean same = m.quantity().unit().equals(memory.unit) && !memory.owner.isEmpty();
    String who = same ? owners.withoutVerb(memory.owner) : "";
    memory.subject = who + told;
    memory.owner = who;
    return new Subject(memory.subject, "subject.acting");
  }

  /** 7次赴外地开展招商: what was done so many times. */
  private Subject occasion(View view, Mention m, String text, Memory memory) {
    int verb = words.lightVerbs.findLast(view, m.end(), m.clauseEnd());
    int from = verb < 0 ? m.end() : trim.lightVerbs(view, verb, m.clauseEnd());
    String act = from < m.clauseEnd() ? trim.shorten(view, from, m.clauseEnd()) : text;
    memory.remember(act, act);
    return new Subject(act, "subject.times");
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
    boolean site = m.quantity().kind() == QuantityKind.AREA && m.before() == m.clause();
    if (site || view.at(left.to() - 1) == '等' || view.find("、", from, left.to()) >= 0) {
      return trim.keptVerb(view, from, left.to());
    }
    if (from >= left.to()) {
      return "";
    }
    int member = joined(view, from, left.to());
    String kept = member == from ? "" : trim.keptVerb(view, from, member);
    return kept + trim.withoutExamples(view, member, left.to());
  }

  /** 南岸防洪堤和城区10个保护圈: only what follows 和 belongs to the noun. */
  private int joined(View view, int from, int to) {
    for (int i = to - 2; i > from + 1; i--) {
      char c = view.at(i);
      if ("”》）".indexOf(c) >= 0) {
        return from;
      }
      boolean and = "和及与".indexOf(c) >= 0;
      if (and
          && words.falseAnd.at(view, i, to) == 0
          && words.falseAnd.ending(view, i + 1, from) == 0) {
        return i + 1;
      }
    }
    return from;
  }

  /** 天桥区还顺利完成了: a verb of achievement ends the words before the number. */
  private boolean raw(View view, Mention m) {
    int end = view.at(m.start() - 1) == '了' ? m.start() - 1 : m.start();
    int light = words.lightVerbs.ending(view, end, m.before());
    return light > 0 && words.increments.ending(view, end, m.before()) <= light;
  }
}
