package org.duixian.reader.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.Section;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.Passage;

/** Knows which paragraphs only lead into what follows. */
final class Leads {
  private final Set<Integer> leads = new HashSet<>();
  private final Map<Integer, Integer> firstChild = new HashMap<>();

  Leads(Outline outline) {
    for (Section section : outline.sections()) {
      if (section.parent() != null) {
        firstChild.putIfAbsent(section.parent(), section.heading().start());
      }
    }
    List<Passage> passages = outline.passages();
    for (int k = 0; k + 1 < passages.size(); k++) {
      boolean opens = k == 0 || !sameSection(passages.get(k - 1), passages.get(k));
      boolean leadsOn = sameSection(passages.get(k), passages.get(k + 1)) && passages.get(k + 1).bodyStart() > 0;
      if (opens && leadsOn && passages.get(k).bodyStart() == 0) {
        leads.add(passages.get(k).paragraph().number());
      }
    }
  }

  private static boolean sameSection(Passage a, Passage b) {
    Integer section = a.paragraph().section();
    return section != null && section.equals(b.paragraph().section());
  }

  /** Says whether the paragraph opens a section whose next paragraphs have headings of their own. */
  boolean isLead(Passage passage) {
    return leads.contains(passage.paragraph().number()) && !Numbers.in(passage.text().chars());
  }

  /** Says whether the paragraph stands before the first sub-section of its section. */
  boolean isIntroduction(Passage passage) {
    Integer section = passage.paragraph().section();
    Integer child = section == null ? null : firstChild.get(section);
    return child != null && passage.paragraph().span().start() < child;
  }
}
