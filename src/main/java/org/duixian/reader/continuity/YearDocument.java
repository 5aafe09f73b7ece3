package org.duixian.reader.continuity;

import org.duixian.reader.DocumentKind;
import org.duixian.reader.Part;
import org.duixian.reader.Reading;

/**
 * A document to be matched with others.
 *
 * @param name what it is called in the result
 * @param text the text that was read
 * @param reading what was found in it
 */
public record YearDocument(String name, String text, Reading reading) {

  /** Returns the innermost division that the document speaks for, empty when it names none. */
  String place() {
    String place = reading.facts().place();
    if (place == null) {
      return ofName();
    }
    int from = 0;
    for (int i = 1; i + 2 < place.length(); i++) {
      boolean ends = "省市州盟".indexOf(place.charAt(i)) >= 0;
      from = ends && i + 2 < place.length() && i > from ? i + 1 : from;
    }
    return place.substring(from);
  }

  /** A file named 某市_2024 tells the place where the text does not. */
  private String ofName() {
    int end = name.indexOf('_');
    return end > 1 && "省市区县州盟旗".indexOf(name.charAt(end - 1)) >= 0 ? name.substring(0, end) : "";
  }

  int year() {
    Integer year = reading.facts().year();
    return year == null ? 0 : year;
  }

  boolean hasReview() {
    return reading.paragraphs().stream().anyMatch(p -> p.part() == Part.REVIEW);
  }

  boolean hasPlanOfYear() {
    return reading.paragraphs().stream().anyMatch(p -> p.part() == Part.PLAN);
  }

  boolean isReport() {
    return reading.facts().kind() == DocumentKind.WORK_REPORT;
  }
}
