package org.duixian.reader.name;

import java.util.HashSet;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Places: divisions of the country, and villages, roads, waters and parks by their own names. */
final class PlaceNames implements NameRule {

  private static final int LONGEST_STEM = 5;
  private static final String RANKS = "省市州";
  private static final Words ENDS = Lexicon.load("names").words("place");

  private final Words divisions;

  PlaceNames() {
    Lexicon places = Lexicon.load("places");
    Set<String> names = new HashSet<>();
    places.groups().forEach(group -> names.addAll(places.list(group)));
    divisions = Words.of(names);
  }

  @Override
  public NameKind kind() {
    return NameKind.PLACE;
  }

  @Override
  public String id() {
    return "name.place";
  }

  @Override
  public @Nullable Found at(String text, int from, int at) {
    int division = divisions.lengthAt(text, at);
    if (division > 0) {
      int to = at + division;
      boolean ranked = to < text.length() && RANKS.indexOf(text.charAt(to)) >= 0;
      return new Found(this, at, ranked ? to + 1 : to, text.substring(at, to));
    }
    int end = ENDS.lengthAt(text, at);
    int start = end == 0 ? at : Stems.start(text, from, at, LONGEST_STEM);
    return start == at ? null : new Found(this, start, at + end, text.substring(start, at + end));
  }
}
