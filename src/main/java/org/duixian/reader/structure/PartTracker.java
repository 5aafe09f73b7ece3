package org.duixian.reader.structure;

import org.duixian.reader.Part;
import org.jspecify.annotations.Nullable;

/** Follows the parts of a work report from its beginning to its end; parts only move forward. */
final class PartTracker {
  private final PartWords words;
  private final int year;
  private final boolean headed;
  private Part part = Part.REVIEW;
  private String rule = "part.start";
  private @Nullable PartSign sign;
  private @Nullable Part before;
  private int depth;
  private boolean reviewNamed;
  private boolean ended;

  /** Whether an annex tells what became of last year's list. */
  private boolean accounts;

  /**
   * Starts in the review.
   *
   * @param headed whether headings name the plan, so that a paragraph cannot open it
   */
  PartTracker(PartWords words, @Nullable Integer year, boolean headed) {
    this.words = words;
    this.headed = headed;
    this.year = year == null ? 0 : year;
  }

  Part part() {
    return part;
  }

  /** Returns the id of the rule that opened the current part. */
  String rule() {
    return rule;
  }

  /** Returns the words of the last heading or paragraph that opened the part, null for none. */
  @Nullable PartSign sign() {
    return sign;
  }

  /** Returns the year that the current part tells of, null for a longer plan or an unknown year. */
  @Nullable Integer year() {
    if (year == 0) {
      return null;
    }
    return switch (part) {
      case REVIEW -> year - 1;
      case PLAN, SELF -> year;
      case LONG_PLAN, FRONT, ANNEX, GLOSSARY, OTHER -> null;
    };
  }

  /** Says whether the words of a heading name a part of their own. */
  boolean namesPart(String title) {
    return words.ofHeading(title, year) != null;
  }

  /** Moves on with a heading at a level. */
  void heading(String title, int level) {
    sign = words.ofAnnexHeading(title);
    Part annex = sign == null ? null : sign.part();
    boolean matter =
        part == Part.SELF || part == Part.PLAN || ended || part == Part.ANNEX || accounts;
    if ((annex != null && matter) || part == Part.GLOSSARY) {
      rule = annex == null ? rule : "part.after-closing";
      part = annex == null ? part : annex;
      accounts &= annex == null;
      return;
    }
    sign = words.ofHeading(title, year);
    Part named = sign == null ? null : sign.part();
    if (part == Part.ANNEX || accounts) {
      accounts = named == Part.REVIEW || accounts && named == null;
      part = accounts ? Part.REVIEW : Part.ANNEX;
      return;
    }
    if (named == null) {
      unnamed(level);
    } else {
      named(named, level);
    }
  }

  private void named(Part named, int level) {
    switch (named) {
      case REVIEW -> {
        reviewNamed |= level == 1;
        if (level == 1 && part != Part.PLAN && part != Part.SELF) {
          move(Part.REVIEW, level, "part.heading");
        }
      }
      case SELF -> {
        if (part != Part.REVIEW || (level == 1 && reviewNamed)) {
          move(Part.SELF, level, "part.heading");
        }
      }
      case PLAN, LONG_PLAN -> {
        if (part != Part.REVIEW || level == 1 || holdsYear(named)) {
          move(named, level, "part.heading");
        }
      }
      case FRONT, ANNEX, GLOSSARY, OTHER -> {}
    }
  }

  /**
   * Inside a review a sub-heading leaves it only for a longer plan or with the plan's own words.
   */
  private boolean holdsYear(Part named) {
    return named == Part.PLAN && !reviewNamed;
  }

  /**
   * A heading beside a named review opens the plan; one beside self-construction goes back to it.
   */
  private void unnamed(int level) {
    if (part == Part.REVIEW && level == 1 && reviewNamed) {
      move(Part.PLAN, level, "part.beside-review");
    } else if (part == Part.SELF && level <= depth && before != null && level > 1) {
      move(before, level, "part.after-self");
    } else if (part == Part.SELF && level < depth) {
      move(Part.PLAN, level, "part.after-self");
    }
  }

  private void move(Part to, int level, String by) {
    if (to == Part.SELF && part != Part.SELF) {
      before = part == Part.REVIEW ? Part.PLAN : part;
    }
    depth = level;
    rule = to == part ? rule : by;
    part = to;
  }

  /** Moves on with the first words of a paragraph. */
  void paragraph(String text) {
    sign = null;
    if (part == Part.GLOSSARY || part == Part.ANNEX || accounts) {
      return;
    }
    if (ended && text.startsWith("[")) {
      part = Part.GLOSSARY;
      rule = "part.note";
      sign = new PartSign(part, 0, 1);
      return;
    }
    ended |= text.contains("让我们") && part != Part.REVIEW;
    sign = words.ofParagraph(text, year);
    if (sign == null) {
      return;
    }
    switch (sign.part()) {
      case PLAN -> {
        if (part == Part.LONG_PLAN || (part == Part.REVIEW && !headed && !saysDone(text))) {
          move(Part.PLAN, depth, "part.paragraph");
        }
      }
      case LONG_PLAN -> {
        if (part == Part.REVIEW && !headed) {
          move(Part.LONG_PLAN, depth, "part.paragraph");
        }
      }
      case SELF -> {
        if (part == Part.PLAN || part == Part.LONG_PLAN) {
          move(Part.SELF, Math.max(1, depth), "part.paragraph");
        }
      }
      case REVIEW, FRONT, ANNEX, GLOSSARY, OTHER -> {}
    }
  }

  private static boolean saysDone(String text) {
    String lead = text.substring(0, Math.min(60, text.length()));
    return lead.contains("以来") || lead.contains("已经") || lead.contains("上半年");
  }
}
