package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.document.Statement;
import org.duixian.reader.name.NameReader;

/** The headings above a commitment, as goals of a frame. */
final class CommitmentHeadings {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "((?:第[一二三四五六七八九十百]+[部分章节、]+|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百0-9]+[）)]"
              + "|[0-9]+[.．、])[\\s　]*)(.+)");
  private static final int LONGEST = 200;
  private static final NameReader NAMES = new NameReader();

  private CommitmentHeadings() {}

  /** One goal: its key within the document, its number and its title. */
  record Heading(String key, String number, String title) {}

  /** Returns the headings from the top down, the run-in heading of the paragraph last. */
  static List<Heading> of(Statement statement) {
    List<Heading> found = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (String title : titles(statement)) {
      key.append(key.isEmpty() ? "" : " / ").append(title);
      Matcher numbered = NUMBERED.matcher(title);
      boolean matches = numbered.matches();
      found.add(
          new Heading(
              key.toString(),
              matches ? numbered.group(1).strip() : "",
              shortened(matches ? numbered.group(2) : title)));
    }
    return found;
  }

  private static List<String> titles(Statement statement) {
    List<String> titles = new ArrayList<>();
    for (String title : statement.section().split(" / ")) {
      if (!title.isBlank()) {
        titles.add(title.strip());
      }
    }
    if (statement.heading() != null && !statement.heading().isBlank()) {
      titles.add(statement.heading().strip());
    }
    return titles;
  }

  private static String shortened(String title) {
    String text = title.replaceAll("[。；;：:]+$", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Returns the name of the work system that a report announces, or the given one. */
  static String frameName(String text, String otherwise) {
    String frame = NAMES.frame(text);
    return frame == null ? otherwise : frame;
  }
}
