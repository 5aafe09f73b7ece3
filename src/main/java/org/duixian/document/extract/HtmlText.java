package org.duixian.document.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes what a reader came for out of a web page and leaves its furniture. */
final class HtmlText {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,20})");
  private static final int LOOK = 8192;

  private static final String NEVER_TEXT =
      "script,style,noscript,template,iframe,svg,canvas,object,select,button,input,textarea,"
          + "[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]";
  private static final String FURNITURE =
      "nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo],"
          + "[class~=(?i)\\b(nav|navbar|menu|breadcrumb|footer|sidebar|share|toolbar|pagination)\\b],"
          + "[id~=(?i)\\b(nav|navbar|menu|breadcrumb|footer|sidebar|share|toolbar|pagination)\\b]";

  private HtmlText() {}

  static Extraction.Extracted read(byte[] content) throws RefusedException {
    PlainText.Decoded decoded = decode(content);
    if (decoded == null || PlainText.isBinary(decoded.text())) {
      throw new RefusedException(ExtractionRefusal.BINARY, "html");
    }
    OpenTags.check(decoded.text());
    Document page = Jsoup.parse(decoded.text());
    page.select(NEVER_TEXT).remove();
    dropFurniture(page.body());
    return new Extraction.Extracted(
        HtmlLines.of(page.body()), Format.HTML, decoded.charset().name());
  }

  /** What decodes strictly as UTF-8 is UTF-8, whatever the page says of itself. */
  private static PlainText.@Nullable Decoded decode(byte[] content) {
    PlainText.Decoded decoded = PlainText.decode(content);
    if (decoded != null && decoded.charset() != PlainText.GB18030) {
      return decoded;
    }
    Charset declared = declared(content);
    return declared == null
        ? decoded
        : new PlainText.Decoded(new String(content, declared), declared);
  }

  private static @Nullable Charset declared(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, LOOK), StandardCharsets.ISO_8859_1);
    Matcher meta = DECLARED.matcher(head);
    if (!meta.find()) {
      return null;
    }
    String name = meta.group(1);
    if (name.matches("(?i)gb.*|cp936|x-gbk")) {
      return PlainText.GB18030;
    }
    return Charset.isSupported(name) ? Charset.forName(name) : null;
  }

  /** A part that holds most of the page's words is no furniture, whatever its name. */
  private static void dropFurniture(Element body) {
    PageWeights weights = PageWeights.of(body);
    for (Element part : body.select(FURNITURE)) {
      if (part != body && weights.letters(part) * 3 < weights.letters(body)) {
        part.remove();
      }
    }
    for (Element part : body.select("ul,ol,table,div")) {
      if (weights.isLinkList(part)) {
        part.remove();
      }
    }
  }
}
