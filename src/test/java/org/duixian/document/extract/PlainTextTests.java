package org.duixian.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTests {
  private static final String TEXT = "全区税收增长4.2%，新修道路11条。\r\n　　二、明年打算𠮷\n";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", "", "UTF-8"),
        Arguments.of("UTF-8", "\uFEFF", "UTF-8"),
        Arguments.of("UTF-16LE", "\uFEFF", "UTF-16LE"),
        Arguments.of("UTF-16BE", "\uFEFF", "UTF-16BE"),
        Arguments.of("GB18030", "", "GB18030"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void findsTheEncodingAndKeepsEveryCharacter(String charset, String mark, String found) {
    byte[] content = (mark + TEXT).getBytes(Charset.forName(charset));

    assertThat(TextExtractor.extract("报告.txt", content))
        .isEqualTo(new Extraction.Extracted(TEXT, Format.PLAIN, found));
  }

  @Test
  void putsAMarkInThePlaceOfWhatADatabaseRefuses() {
    assertThat(TextExtractor.paste("税\u0000收\uD800增长\uDC00"))
        .isEqualTo(new Extraction.Extracted("税\uFFFD收\uFFFD增长\uFFFD", Format.PASTED, "UTF-8"));
  }

  @Test
  void replacesASingleNulInAFileWithoutMovingTheRest() {
    byte[] content = "修路\u000011条".getBytes(StandardCharsets.UTF_8);

    assertThat(TextExtractor.extract("a.txt", content))
        .isEqualTo(new Extraction.Extracted("修路\uFFFD11条", Format.PLAIN, "UTF-8"));
  }

  @Test
  void givesPastedTextPlainLineEnds() {
    assertThat(TextExtractor.paste("甲\r\n乙\r丙"))
        .isEqualTo(new Extraction.Extracted("甲\n乙\n丙", Format.PASTED, "UTF-8"));
  }

  @Test
  void refusesEmptyAndBlankContent() {
    assertThat(refusal("a.txt", new byte[0])).isEqualTo(ExtractionRefusal.EMPTY);
    assertThat(refusal("a.txt", " \r\n　\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ExtractionRefusal.EMPTY);
    assertThat(TextExtractor.paste(" "))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.EMPTY, ""));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] noise = new byte[4000];
    new java.util.Random(7).nextBytes(noise);

    assertThat(refusal("a.txt", noise)).isEqualTo(ExtractionRefusal.BINARY);
    assertThat(refusal("a.txt", new byte[300])).isEqualTo(ExtractionRefusal.BINARY);
  }

  @Test
  void refusesDamagedUtf8InsteadOfShowingItAsStrangeChinese() {
    byte[] whole = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
    whole[1] = 'x';

    assertThat(refusal("a.txt", whole)).isEqualTo(ExtractionRefusal.BINARY);
  }

  @Test
  void refusesAFileAboveTwentyMegabytes() {
    assertThat(TextExtractor.extract("a.txt", new byte[TextExtractor.MAX_BYTES + 1]))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.TOO_LARGE, "20.0 MB"));
  }

  @Test
  void takesTwoMillionCharactersAndNotOneMore() {
    String longest = "𠮷".repeat(1000) + "字".repeat(TextExtractor.MAX_CHARACTERS - 1000);

    assertThat(TextExtractor.paste(longest)).isInstanceOf(Extraction.Extracted.class);
    assertThat(refusal("a.txt", (longest + "字").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ExtractionRefusal.TOO_LONG);
  }

  @Test
  void saysWhatAnUnreadFormatIs() {
    byte[] rich = "{\\rtf1\\ansi text}".getBytes(StandardCharsets.US_ASCII);

    assertThat(TextExtractor.extract("a.doc", rich))
        .isEqualTo(new Extraction.Refused(ExtractionRefusal.UNSUPPORTED, "rtf"));
  }

  private static ExtractionRefusal refusal(String name, byte[] content) {
    return ((Extraction.Refused) TextExtractor.extract(name, content)).reason();
  }
}
