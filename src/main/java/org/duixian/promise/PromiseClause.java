package org.duixian.promise;

import org.duixian.document.Document;

/**
 * A clause of a document as it stands.
 *
 * @param start where it begins, in code points
 * @param words its characters, white space left out
 */
public record PromiseClause(Document document, int start, String words) {

  /** Returns the path of its place on the reading page. */
  public String path() {
    return "/documents/" + document.id() + "?at=" + start;
  }
}
