package org.duixian.reader.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duixian.reader.Part;
import org.duixian.reader.Shared;
import org.duixian.reader.source.SourceText;
import org.junit.jupiter.api.Test;

/** Real reports have a review and a plan, but for those that say why not. */
class ReportPartsTests {
  /** The text at hand ends with the review. */
  private static final Set<String> REVIEW_ONLY = Set.of("开封市_2023");

  /** Reports of a new term that plan for five years and name no tasks of the first year apart. */
  private static final Set<String> TERM_PLAN =
      Set.of("宁波市_2003", "宁波市_2007", "宁波市_2012", "苏州市_2012");

  @Test
  void findsReviewAndPlanInEveryReport() {
    StructureReader reader = new StructureReader();
    Map<String, Set<Part>> missing = new TreeMap<>();
    for (Path file : Shared.texts("corpus")) {
      Set<Part> parts = EnumSet.noneOf(Part.class);
      reader
          .read(SourceText.of(Shared.text(file)))
          .passages()
          .forEach(p -> parts.add(p.paragraph().part()));
      boolean planned =
          parts.contains(Part.PLAN)
              || parts.contains(Part.LONG_PLAN) && TERM_PLAN.contains(Shared.name(file));
      if (!parts.contains(Part.REVIEW) || !planned && !REVIEW_ONLY.contains(Shared.name(file))) {
        missing.put(Shared.name(file), parts);
      }
    }
    assertThat(missing).isEmpty();
  }
}
