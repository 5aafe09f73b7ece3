package org.duixian.document;

/**
 * A paragraph with the words searched for; public for its template only.
 *
 * @param before what stands before the words in the paragraph, shortened
 * @param marked the words as they stand, empty when they stand apart
 * @param after what follows, shortened
 */
public record Hit(
    long document,
    String title,
    int paragraph,
    int start,
    String before,
    String marked,
    String after) {

  /** Returns the path of the paragraph on its reading page. */
  public String path() {
    return "/documents/" + document + "?at=" + start + "#p" + paragraph;
  }
}
