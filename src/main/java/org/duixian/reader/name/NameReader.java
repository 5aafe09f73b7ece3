package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duixian.reader.Span;
import org.duixian.reader.source.NormalText;
import org.duixian.reader.source.SourceText;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.StructureReader;
import org.duixian.reader.structure.TextPassage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a text: indicators, organisations, projects, places and work systems.
 * Vocabulary: {@code lexicon/names.yaml}, {@code indicators.yaml}, {@code departments.yaml}, {@code
 * places.yaml}. Safe for use by several threads at once.
 */
public final class NameReader {

  private static final WorkSystemNames SYSTEMS = new WorkSystemNames();

  /** In the order in which they are asked: the first that finds a name has it. */
  private static final List<NameRule> RULES =
      List.of(SYSTEMS, new IndicatorNames(), new ProjectNames(), new BodyNames(), new PlaceNames());

  private final StructureReader structure = new StructureReader();

  /** Returns the names in text order, none inside another; any string can be read. */
  public List<Name> read(String text) {
    SourceText source = SourceText.of(text);
    Outline outline = structure.read(source);
    List<Name> names = new ArrayList<>();
    for (TextPassage passage : outline.passages()) {
      add(names, source, passage.text());
    }
    return List.copyOf(names);
  }

  /**
   * Returns the title under which a report puts its year's work (“24165”工作体系), null when it names
   * none. The review names that of the year before, the plan comes after it: the last one counts.
   */
  public @Nullable String frame(String text) {
    String last = null;
    SourceText source = SourceText.of(text);
    for (TextPassage passage : structure.read(source).passages()) {
      String chars = passage.text().chars();
      for (int i = 0; i < chars.length(); i++) {
        String title = SYSTEMS.frameAt(chars, i);
        last = title == null ? last : source.whole(title);
      }
    }
    return last;
  }

  /** Returns the ids of the rules. */
  static Set<String> rules() {
    return Set.copyOf(RULES.stream().map(NameRule::id).toList());
  }

  private static void add(List<Name> names, SourceText source, NormalText passage) {
    String text = passage.chars();
    int from = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      NameRule.Found found = at(text, before, i);
      if (found == null) {
        i++;
      } else {
        if (found.from() < from) {
          names.removeLast();
        }
        Span span = passage.span(found.from(), found.to());
        names.add(
            new Name(
                found.rule().kind(),
                span,
                source.quote(span),
                source.whole(found.canonical()),
                found.rule().id()));
        before =
            found.rule().kind() == NameKind.PLACE ? Math.max(before, found.from()) : found.to();
        from = found.to();
        i = found.to();
      }
    }
  }

  private static NameRule.@Nullable Found at(String text, int from, int i) {
    for (NameRule rule : RULES) {
      NameRule.Found found = rule.at(text, from, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
