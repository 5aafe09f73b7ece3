package org.duixian.document;

/**
 * The sentence around a place, cut into what stands before, the place itself and what follows.
 *
 * @param number position of the sentence in its paragraph, from 1
 */
record MarkedSentence(int number, String before, String marked, String after) {

  private static final String ENDS = "。！？；\n";

  static MarkedSentence around(CodePoints text, StoredOutline outline, int start, int end) {
    int from = outline.paragraphAt(start).map(OutlinePlace.Paragraph::start).orElse(start);
    int to = outline.paragraphAt(start).map(OutlinePlace.Paragraph::end).orElse(end);
    String before = text.cut(from, start);
    int[] earlier = before.codePoints().toArray();
    int number = 1;
    int begin = 0;
    for (int i = 0; i < earlier.length; i++) {
      if (ENDS.indexOf(earlier[i]) >= 0) {
        number++;
        begin = i + 1;
      }
    }
    int[] later = text.cut(end, Math.max(to, end)).codePoints().toArray();
    int stop = 0;
    while (stop < later.length && ENDS.indexOf(later[stop]) < 0) {
      stop++;
    }
    return new MarkedSentence(
        number,
        text.cut(from + begin, start),
        text.cut(start, end),
        text.cut(end, end + Math.min(stop + 1, later.length)));
  }
}
