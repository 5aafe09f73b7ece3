package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duixian.publication.paper.Level;
import org.junit.jupiter.api.Test;

/** A long text is edited a part at a time. */
class TextPartTests {

  private final List<PaperSentence> text = new ArrayList<>();

  private void add(Level level, int times) {
    for (int i = 0; i < times; i++) {
      text.add(new PaperSentence(text.size() + 1, level, level + " " + (text.size() + 1), 0));
    }
  }

  @Test
  void beginsAtEachFirstHeading() {
    add(Level.BODY, 1);
    add(Level.FIRST, 1);
    add(Level.BODY, 3);
    add(Level.FIRST, 1);
    add(Level.SECOND, 1);
    assertThat(TextPart.of(text)).extracting(TextPart::from).containsExactly(1, 2, 6);
    assertThat(TextPart.of(text))
        .extracting(TextPart::heading)
        .containsExactly("", "FIRST 2", "FIRST 6");
    assertThat(TextPart.of(text)).noneMatch(TextPart::continued);
  }

  @Test
  void isCutWhereItWouldGrowTooLong() {
    add(Level.FIRST, 1);
    add(Level.BODY, 20);
    List<TextPart> parts = TextPart.of(text);
    assertThat(parts).extracting(part -> part.sentences().size()).containsExactly(15, 6);
    assertThat(parts).extracting(TextPart::heading).containsOnly("FIRST 1");
    assertThat(parts).extracting(TextPart::continued).containsExactly(false, true);
  }

  @Test
  void isFoundByASentenceOfIt() {
    add(Level.FIRST, 1);
    add(Level.BODY, 20);
    List<TextPart> parts = TextPart.of(text);
    assertThat(TextPart.at(parts, 16).from()).isEqualTo(16);
    assertThat(TextPart.at(parts, 999).from()).isEqualTo(1);
    assertThat(TextPart.of(List.of())).isEmpty();
  }
}
