package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.figure.Nouns.Noun;
import org.duixian.reader.figure.Subjects.Subject;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Finds what a number is about when the words beside it do not say so by themselves. */
record Owners(Vocabulary words, Trim trim, Nouns nouns, LeftWords leftWords) {

  static final String CLOSERS = "，。；、：！？（）…”和及与/";
  private static final int LONGEST_TRAIT = 8;
  private static final int LONGEST_CLAUSE = 40;
  private static final int LONGEST_LIST = 5;

  /** 总投资, 满意率, 占…: what a thing has belongs to the thing named before. */
  boolean isAttribute(View view, Stretch left) {
    if (view.at(left.from()) == '占') {
      return true;
    }
    int named =
        view.has(left.from(), "惠及")
            ? 0
            : Math.max(
                words.attributes.at(view, left.from(), left.to()),
                words.rates.at(view, left.from(), left.to()));
    return named == left.length();
  }

  /** 面积, 产值: an attribute that a thing has and a place has not. */
  boolean isTrait(View view, Stretch left) {
    return words.attributes.at(view, left.from(), left.to()) == left.length()
        && !view.has(left.from(), "惠及")
        && words.standalone.at(view, left.from(), left.to()) < left.length();
  }

  Subject attribute(View view, List<Mention> all, int k, Stretch left, Memory memory) {
    boolean share = view.at(left.from()) == '占';
    String owner = share && !memory.subject.isEmpty() ? memory.subject : memory.owner;
    String of = owner.isEmpty() ? ahead(view, all, k) : owner;
    boolean alone = words.standalone.at(view, left.from(), left.to()) == left.length();
    of = of.isEmpty() && !alone ? clauseBefore(view, all.get(k)) : of;
    String name = view.text(left.from(), left.to());
    memory.subject = (share ? of : withoutAmount(of, name)) + name;
    memory.owner = memory.owner.isEmpty() ? of : memory.owner;
    return new Subject(memory.subject, left.from(), left.to(), "subject.attribute");
  }

  /** 企业完成增加值…，利润…: two amounts of one thing, whose owner is the thing. */
  private String withoutAmount(String owner, String name) {
    boolean amount = words.amounts.contains(name);
    int length = amount ? words.amounts.ending(owner, owner.length(), 0) : 0;
    int end = owner.length() - length;
    int verb = length == 0 ? 0 : words.lightVerbs.ending(owner, end, 0);
    return length > 0 && end - verb >= 2 ? owner.substring(0, end - verb) : owner;
  }

  /** The owner of names that are all rates or other attributes (受理率、办结率), or nothing. */
  String ofNames(View view, Mention m, List<String> names, Memory memory) {
    boolean attributes =
        names.stream().allMatch(name -> words.rates.contains(name) || words.traits.contains(name));
    if (!attributes) {
      return "";
    }
    return memory.owner.isEmpty() ? clauseBefore(view, m) : memory.owner;
  }

  /** 总投资678亿元，占地1万亩，涉及9000余户的片区: the owner comes at the end. */
  private String ahead(View view, List<Mention> all, int k) {
    for (int j = k;
        j < all.size() && j - k < LONGEST_LIST && all.get(j).sentence() == all.get(k).sentence();
        j++) {
      if (view.at(all.get(j).end()) == '的') {
        return nouns.read(view, all.get(j).end(), all.get(j).after(), false).text();
      }
    }
    return "";
  }

  /** 实施老旧小区改造工程，计划投资…: what the clause before tells of. */
  String clauseBefore(View view, Mention m) {
    int end = m.clause() - 1;
    if (end <= m.sentence()) {
      return "";
    }
    int from = end;
    while (from > m.sentence()
        && end - from <= LONGEST_CLAUSE + 20
        && Scanner.COMMAS.indexOf(view.at(from - 1)) < 0) {
      from--;
    }
    if (words.frames.at(view, from, end) > 0 || end - from > LONGEST_CLAUSE) {
      return "";
    }
    Stretch clause = leftWords.cutAround(view, from, end);
    int start = trim.lightVerbs(view, clause.from(), clause.to());
    int said = words.predicates.find(view, start + 2, clause.to());
    clause = said > start + 3 ? new Stretch(start, said) : clause;
    return start >= clause.to() ? "" : trim.withoutExamples(view, start, clause.to());
  }

  /** 新开工住房800套、在建1200套: what a verb alone before a number is done to. */
  String acted(View view, Mention m, String verb, Memory memory) {
    boolean alone =
        memory.owner.isEmpty()
            && (CLOSERS.indexOf(view.at(m.end())) >= 0 || m.followed() && m.after() == m.end());
    if (alone && words.statuses.contains(verb)) {
      memory.owner = clauseBefore(view, m);
      return memory.owner;
    }
    return !memory.owner.isEmpty() && m.quantity().unit().equals(memory.unit)
        ? withoutVerb(trim.withoutLastVerb(memory.owner))
        : "";
  }

  /** 国家级企业2家、省级16家: a level alone stands for the thing at that level. */
  String levelled(String text, Memory memory) {
    if (!words.grades.contains(text)) {
      return text;
    }
    int at = words.grades.find(memory.owner, 0, memory.owner.length());
    if (at < 0) {
      return text + withoutVerb(memory.owner);
    }
    int end = at + words.grades.lengthAt(memory.owner, at);
    return memory.owner.substring(0, at) + text + memory.owner.substring(end);
  }

  /** 示范村绿化率达到20%，达标村达到15%: the rate named last is meant of the next thing too. */
  String lentRate(View view, Mention m, String text, Memory memory) {
    boolean bare =
        m.quantity().kind() == QuantityKind.PERCENT
            && "%".equals(memory.unit)
            && text.length() >= 2
            && text.length() <= LONGEST_TRAIT
            && "率度重比例额平".indexOf(text.charAt(text.length() - 1)) < 0
            && view.at(m.start() - 1) == '到'
            && view.has(m.start() - 2, "达到");
    int rate = bare ? words.rates.ending(memory.subject, memory.subject.length(), 0) : 0;
    return memory.subject.substring(memory.subject.length() - rate);
  }

  /** 打造“湖畔通”服务平台，平台用户3万: the plain noun is the one named in the clause before. */
  String named(View view, Mention m, String text) {
    int noun = words.namedNouns.lengthAt(text, 0);
    int end = m.clause() - 1;
    if (noun == 0
        || noun == text.length()
        || end <= m.sentence()
        || words.namedNouns.ending(view, end, end - noun) < noun
        || !view.has(end - noun, text.substring(0, noun))) {
      return text;
    }
    int close = Trim.lastIndex(view, '”', Math.max(m.sentence(), end - noun - 10), end);
    int open =
        close < 0 ? -1 : Trim.lastIndex(view, '“', Math.max(m.sentence(), close - 16), close);
    return open < 0 ? text : view.text(open, close + 1) + text;
  }

  /** 东湖科技园注册企业900家，管理基金80亿元: what follows in the sentence is the park's too. */
  String placed(View view, Mention m, Stretch left, String text, Memory memory) {
    int place = placeEnd(text);
    if (place > 0) {
      boolean alone = place == text.length();
      boolean same = alone && m.quantity().unit().equals(memory.unit) && !memory.trait.isEmpty();
      memory.place = alone && !same ? "" : text.substring(0, place);
      memory.trait = alone ? memory.trait : text.substring(place);
      memory.placeClause = m.clause();
      return same ? text + memory.trait : text;
    }
    boolean plain =
        !memory.place.isEmpty()
            && m.clause() > memory.placeClause
            && text.length() <= LONGEST_TRAIT
            && trim.keptVerb(view, left.from(), left.to()).isEmpty()
            && view.text(memory.placeClause, m.clause() - 1).indexOf('，') < 0;
    if (!plain) {
      memory.place = m.clause() == memory.placeClause ? memory.place : "";
      return text;
    }
    memory.placeClause = m.clause();
    return memory.place + text;
  }

  /** Where the name of a park, firm or platform ends that opens the subject, 0 for none. */
  private int placeEnd(String text) {
    for (int i = 2; i < text.length(); i++) {
      int word = words.places.lengthAt(text, i);
      if (word > 0) {
        boolean named = words.classes.find(text, 0, i) < 0;
        return named ? i + word : 0;
      }
    }
    return 0;
  }

  /** 以全省第1名成绩入选…: the rank tells of what was achieved by it. */
  Subject achieved(View view, Mention m, Memory memory) {
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
  Subject continued(View view, Mention m, Memory memory) {
    String text = memory.subject;
    if (view.find("累计", m.before(), m.start()) >= 0
        || view.find("总数", m.before(), m.start()) >= 0) {
      text = withoutVerb(memory.owner.isEmpty() ? text : memory.owner);
    }
    if (text.isEmpty() && CLOSERS.indexOf(view.at(m.end())) < 0) {
      Noun noun = nouns.read(view, m.end(), m.clauseEnd(), true);
      text = noun.text() + noun.predicate();
    }
    if (text.isEmpty()) {
      text = clauseBefore(view, m);
      memory.remember(text, text);
    }
    return new Subject(text, "subject.continued");
  }

  String withoutVerb(String subject) {
    View view = View.of(subject);
    String verb = trim.keptVerb(view, 0, view.length());
    return verb.length() < view.length() ? subject.substring(verb.length()) : subject;
  }
}
