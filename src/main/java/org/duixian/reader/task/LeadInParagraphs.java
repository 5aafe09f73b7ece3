package org.duixian.reader.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.Section;
import org.duixian.reader.structure.Outline;
import org.duixian.reader.structure.TextPassage;

/** Knows which paragraphs only lead into what follows. */
final class LeadInParagraphs {
  private static final int LONGEST_LEAD = 160;

  private final Set<Integer> leads = new HashSet<>();
  private final Set<Integer> introductions = new HashSet<>();

  LeadInParagraphs(Outline outline) {
    Map<Integer, Integer> firstChild = new HashMap<>();
    for (Section section : outline.sections()) {
      if (section.parent() != null) {
        firstChild.putIfAbsent(section.parent(), section.heading().start());
      }
    }
    List<TextPassage> passages = outline.passages();
    boolean itemised = false;
    for (int k = 0; k < passages.size(); k++) {
      TextPassage passage = passages.get(k);
      boolean opens = k == 0 || !sameSection(passages.get(k - 1), passage);
      itemised = (!opens && itemised) || isNumbered(passage);
      TextPassage next = k + 1 < passages.size() ? passages.get(k + 1) : null;
      if (next != null && sameSection(passage, next) && leadsInto(passage, next, opens)) {
        leads.add(passage.paragraph().number());
      }
      Integer child = firstChild.get(sectionOf(passage));
      if (!itemised && child != null && passage.paragraph().span().start() < child) {
        introductions.add(passage.paragraph().number());
      }
    }
  }

  /** A paragraph leads into items when it stands above them and is none of them. */
  private static boolean leadsInto(TextPassage passage, TextPassage next, boolean opens) {
    boolean items = next.bodyStart() > 0;
    if (passage.bodyStart() == 0) {
      return opens && items;
    }
    boolean deeper = isNumbered(passage) && !isNumbered(next) && items;
    return deeper && passage.text().length() - passage.bodyStart() <= LONGEST_LEAD;
  }

  private static boolean isNumbered(TextPassage passage) {
    String head = passage.text().chars().substring(0, Math.min(4, passage.bodyStart()));
    return head.startsWith("（") || (head.length() > 1 && "、.".indexOf(head.charAt(1)) >= 0);
  }

  private static int sectionOf(TextPassage passage) {
    Integer section = passage.paragraph().section();
    return section == null ? -1 : section;
  }

  private static boolean sameSection(TextPassage a, TextPassage b) {
    return sectionOf(a) >= 0 && sectionOf(a) == sectionOf(b);
  }

  /** Says whether the paragraph leads into paragraphs with headings of their own. */
  boolean isLead(TextPassage passage) {
    return leads.contains(passage.paragraph().number()) && !Numbers.in(passage.text().chars());
  }

  /** Says whether the paragraph stands before the first sub-section or item of its section. */
  boolean isIntroduction(TextPassage passage) {
    return introductions.contains(passage.paragraph().number());
  }
}
