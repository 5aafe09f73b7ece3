package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.duixian.kernel.Light;
import org.duixian.result.RoundResult;
import org.junit.jupiter.api.Test;

/** References to figures in the text of papers, and numbers that are none. */
class ReferenceTests {

  @Test
  void readsWhatItWrites() {
    assertThat(Reference.of("12.time-progress"))
        .isEqualTo(new Reference.Field(12, RoundResult.Field.TIME_PROGRESS));
    assertThat(Reference.of("12.next-step"))
        .isEqualTo(new Reference.Words(12, Reference.Part.NEXT_STEP));
    assertThat(Reference.of("count.RED")).isEqualTo(new Reference.Count(Light.RED));
    assertThat(Reference.of("count.ALL")).isEqualTo(new Reference.Count(null));
    assertThat(new Reference.Count(Light.RED).text()).isEqualTo("{count.RED}");
  }

  @Test
  void knowsWhatIsNoReference() {
    assertThat(Reference.of("12")).isNull();
    assertThat(Reference.of("12.colour")).isNull();
    assertThat(Reference.of("count.PINK")).isNull();
    assertThat(Reference.of("x.target")).isNull();
  }

  @Test
  void findsNumbersWithoutASource() {
    assertThat(Reference.typed("完成38.5%，比上月多3个，见{7.lag}。")).containsExactly("38.5%", "3");
  }

  @Test
  void takesDaysAndNumberingForNoFigures() {
    assertThat(Reference.typed("2025年1—5月，按〔2025〕3号文，第2次会议定于6月3日，“24165”体系（1）不变。")).isEmpty();
    assertThat(Reference.typed("1.施工组织")).isEmpty();
  }

  @Test
  void writesNumbersOfHeadings() {
    assertThat(HeadingNumerals.of(1)).isEqualTo("一");
    assertThat(HeadingNumerals.of(10)).isEqualTo("十");
    assertThat(HeadingNumerals.of(12)).isEqualTo("十二");
    assertThat(HeadingNumerals.of(20)).isEqualTo("二十");
    assertThat(HeadingNumerals.of(35)).isEqualTo("三十五");
  }
}
