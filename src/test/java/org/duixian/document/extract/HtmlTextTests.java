package org.duixian.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlTextTests {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="CHARSET"><title>示例</title>
      <style>p { color: red }</style><script>var a = "脚本";</script></head>
      <body>
      <nav><a href="/a">首页</a><a href="/b">新闻</a></nav>
      <h1>年度工作报告</h1>
      <div class="content"><p>&nbsp;&nbsp;第一段，修路
      <b>11</b>条。</p><p>第二段<br>换行，绿地3公顷。</p>
      <table><tr><th>指标</th><th>目标</th></tr><tr><td><p>税收</p></td><td>4.2%</td></tr></table></div>
      <ul><li><a href="1">相关阅读一</a></li><li><a href="2">相关阅读二</a></li>
      <li><a href="3">相关阅读三</a></li><li><a href="4">相关阅读四</a></li></ul>
      <footer>版权所有</footer><p style="display: none">看不见</p>
      </body></html>
      """;

  private static final String TEXT =
      """
      年度工作报告
      第一段，修路 11条。
      第二段
      换行，绿地3公顷。
      指标\t目标
      税收\t4.2%
      """;

  @Test
  void keepsTheMainTextLineByLine() {
    byte[] page = PAGE.replace("CHARSET", "utf-8").getBytes(StandardCharsets.UTF_8);

    assertThat(TextExtractor.extract("a.html", page))
        .isEqualTo(new Extraction.Extracted(TEXT, Format.HTML, "UTF-8"));
  }

  @Test
  void readsAPageInTheOldChineseEncodingThatItNames() {
    byte[] page = PAGE.replace("CHARSET", "gb2312").getBytes(Charset.forName("GB18030"));

    assertThat(TextExtractor.extract("a.htm", page))
        .isEqualTo(new Extraction.Extracted(TEXT, Format.HTML, "GB18030"));
  }

  @Test
  void findsTheEncodingOfAPageThatNamesNone() {
    byte[] page =
        PAGE.replace("<meta charset=\"CHARSET\">", "").getBytes(Charset.forName("GB18030"));

    assertThat(TextExtractor.extract("a.html", page))
        .isEqualTo(new Extraction.Extracted(TEXT, Format.HTML, "GB18030"));
  }

  @Test
  void seesAPageUnderAnotherName() {
    byte[] page = "<html><body><p>修路11条</p></body></html>".getBytes(StandardCharsets.UTF_8);

    assertThat(TextExtractor.extract("a.txt", page))
        .isEqualTo(new Extraction.Extracted("修路11条\n", Format.HTML, "UTF-8"));
  }

  @Test
  void readsTextWithASignOfComparisonAsText() {
    byte[] text = "当a<b时，税收增长4.2%。".getBytes(StandardCharsets.UTF_8);

    assertThat(TextExtractor.extract("a.txt", text))
        .isEqualTo(new Extraction.Extracted("当a<b时，税收增长4.2%。", Format.PLAIN, "UTF-8"));
  }

  @Test
  void refusesThousandsOfTagsThatAreNeverClosed() {
    String page = "<html><body>" + "<div><a href=1>x</a>".repeat(5_000) + "修路11条";

    assertThat(TextExtractor.extract("a.html", page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.BROKEN, "html"));
  }

  @Test
  void readsManyParagraphsThatAreNeverClosed() {
    String page = "<html><body>" + "<p>修路11条<br>".repeat(5_000);

    assertThat(TextExtractor.extract("a.html", page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Extraction.Extracted("修路11条\n".repeat(5_000), Format.HTML, "UTF-8"));
  }

  @Test
  void refusesAPageWithoutWords() {
    byte[] page = "<html><body><script>a()</script></body></html>".getBytes(StandardCharsets.UTF_8);

    assertThat(TextExtractor.extract("a.html", page))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.EMPTY, ""));
  }
}
