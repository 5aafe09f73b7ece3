package org.duixian.publication.paper;

/** Text inside XML. */
final class XmlText {

  private XmlText() {}

  /** Returns the text with marks escaped and without characters that XML does not know. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (codePoint >= ' ' && codePoint != 0xFFFE && codePoint != 0xFFFF) {
                    escaped.appendCodePoint(codePoint);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
