package org.duixian.publication;

/**
 * In whose name papers are issued; public for the template only.
 *
 * @param head 发文机关标志, the red words of the head
 * @param office 发文机关署名, under the text and in the imprint
 * @param mark 机关代字 before the year of a number
 * @param letterMark the same for urging letters
 * @param minutesHead the red words of minutes
 * @param version counts the changes; -1 while nobody has declared anything
 */
public record Issuer(
    String head, String office, String mark, String letterMark, String minutesHead, int version) {

  /** Returns the red words of a paper that is not published yet. */
  String head(BulletinKind kind) {
    return kind == BulletinKind.MINUTES ? minutesHead : head;
  }

  /** Returns the mark of a paper that is not published yet. */
  String mark(BulletinKind kind) {
    return kind == BulletinKind.LETTER ? letterMark : mark;
  }
}
