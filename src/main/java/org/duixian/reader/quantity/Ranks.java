package org.duixian.reader.quantity;

import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.jspecify.annotations.Nullable;

/** 全市第2, 居全省第3位, 全省前十: a place in an order. Ordinals of meetings, batches and posts are none. */
final class Ranks {

  private static final int VERB_REACH = 14;
  private static final int CHAIN_REACH = 40;
  private static final int LAST_PLACE = 500;

  private static final Lexicon WORDS = Lexicon.load("refusals");

  private final Numerals numerals;
  private final Words scopes = WORDS.words("rank_scope");
  private final Words verbs = WORDS.words("rank_verb");
  private final Words places = WORDS.words("rank_place");
  private final Words ends = WORDS.words("rank_end");

  Ranks(Numerals numerals) {
    this.numerals = numerals;
  }

  Quantities.Step at(View view, int start, int from, int to) {
    Numeral numeral = Numerals.begins(view.at(start + 1)) ? numerals.at(view, start + 1, to) : null;
    if (numeral == null) {
      return new Quantities.Step(null, start + 1);
    }
    int low = Math.max(0, start - CHAIN_REACH);
    int scope = scopes.ending(view, start, from);
    int place = places.at(view, numeral.end(), to);
    int end = numeral.end() + place;
    boolean small =
        numeral.value().intValue() > 0 && numeral.value().intValue() < 1000 && !numeral.more();
    boolean closed = end >= to || ends.at(view, end, to) > 0;
    boolean ranked = scope > 0 || verbBefore(view, start, low) || continues(view, start, low);
    if (!small || !closed || !ranked) {
      return new Quantities.Step(null, numeral.end());
    }
    return place("quantity.rank", start - scope, end, numeral, Bound.EQ);
  }

  private static Quantities.Step place(
      String rule, int start, int end, Numeral numeral, Bound bound) {
    List<Numeral> parts = List.of(numeral);
    return new Quantities.Step(
        new Quantity(
            rule,
            start,
            end,
            parts,
            numeral.start(),
            numeral.value(),
            "名次",
            QuantityKind.RANK,
            bound,
            false),
        end);
  }

  /** Reads 前10位 or 全省前三 whose number begins at {@code number}: a place no worse than that. */
  Quantities.@Nullable Step top(View view, int number, int from, int to) {
    int start = number - 1;
    Numeral numeral = numerals.at(view, number, to);
    if (numeral == null || numeral.more() || numeral.scaled() || numeral.bare()) {
      return null;
    }
    int place = places.at(view, numeral.end(), to);
    int end = numeral.end() + place;
    int scope = scopes.ending(view, start, from);
    boolean ranked = scope > 0 || place > 0 && verbBefore(view, start, Math.max(0, from));
    boolean small = numeral.value().intValue() > 0 && numeral.value().intValue() <= LAST_PLACE;
    if (!small || !ranked || end < to && ends.at(view, end, to) == 0) {
      return null;
    }
    return place("quantity.top", start - scope, end, numeral, Bound.LE);
  }

  /** 位居, 列 and the like, with no punctuation between. */
  private boolean verbBefore(View view, int start, int from) {
    int stop = Math.max(from, start - VERB_REACH);
    for (int i = start - 1; i >= stop; i--) {
      if ("，。；、！？".indexOf(view.at(i)) >= 0) {
        return false;
      }
      if (verbs.at(view, i, start) > 0) {
        return true;
      }
    }
    return false;
  }

  /** 第1、第4和第6位: an order that goes on. */
  private boolean continues(View view, int start, int from) {
    if ("、和及与".indexOf(view.at(start - 1)) < 0) {
      return false;
    }
    int at = view.at(start - 2) == '位' || view.at(start - 2) == '名' ? start - 3 : start - 2;
    while (at > from && Numerals.begins(view.at(at))) {
      at--;
    }
    return at >= from
        && view.at(at) == '第'
        && (verbBefore(view, at, from)
            || scopes.ending(view, at, from) > 0
            || continues(view, at, from));
  }
}
